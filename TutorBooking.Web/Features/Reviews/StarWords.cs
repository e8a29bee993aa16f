namespace TutorBooking.Web.Features.Reviews;

/// <summary>What so many stars say, so that nobody has to count them.</summary>
internal static class StarWords
{
    private static readonly string[] Meanings = ["poor", "fair", "good", "very good", "excellent"];

    /// <summary>4 stars, very good.</summary>
    /// <param name="stars">One to five.</param>
    public static string Of(int stars) => $"{stars} {(stars is 1 ? "star" : "stars")}, {Meanings[stars - 1]}";
}
