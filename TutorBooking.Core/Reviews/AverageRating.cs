namespace TutorBooking.Core.Reviews;

/// <summary>The mean of ratings, kept in hundredths of a star so that it is never a floating number.</summary>
public static class AverageRating
{
    /// <summary>Half up; null without ratings.</summary>
    public static int? InHundredths(int sum, int count) => count is 0 ? null : ((200 * sum) + count) / (2 * count);
}
