using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>A credit that was just taken for a lesson, and what its lesson is worth.</summary>
/// <param name="Value">Its part of what was paid for the package; it takes the place of the lesson's total.</param>
/// <param name="TutorShare">What the tutor has of it.</param>
public sealed record ReservedCredit(Credit Credit, Money Value, Money TutorShare)
{
    /// <summary>What a lesson with it is paid with.</summary>
    public LessonFunding Funding => new(Value.Minor, TutorShare.Minor, CardMinor: 0, Value.Currency);

    /// <summary>What the platform has of it.</summary>
    public Money Fee => Value - TutorShare;
}
