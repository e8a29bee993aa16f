using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Lessons;

/// <summary>Where the money of a lesson is: all of it kept for the lesson, or handed out and nothing kept.</summary>
/// <param name="BackMinor">What went back to its student.</param>
/// <param name="EarnedMinor">What its tutor has earned.</param>
/// <param name="IsHandedOut">Whether it has left the lesson; what is neither the student's nor the tutor's is the platform's then.</param>
public readonly record struct LessonShares(long BackMinor, long EarnedMinor, bool IsHandedOut)
{
    public static LessonShares Held => default;

    /// <summary>What is kept for the lesson.</summary>
    internal Money Escrow(LessonFunding funding) => IsHandedOut ? Money.Zero(funding.Currency) : funding.Paid;

    internal Money Back(LessonFunding funding) => new(BackMinor, funding.Currency);

    internal Money Earned(LessonFunding funding) => new(EarnedMinor, funding.Currency);

    internal Money Platform(LessonFunding funding) => IsHandedOut ? funding.Paid - Back(funding) - Earned(funding) : Money.Zero(funding.Currency);
}
