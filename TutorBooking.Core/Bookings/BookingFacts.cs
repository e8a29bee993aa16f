using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>All that a policy may know of a booking; a query can read just this much and ask the same policies as a command.</summary>
public readonly record struct BookingFacts(
    UserId StudentId,
    UserId TutorAccountId,
    BookingStatus Status,
    Instant StartsAt,
    Instant EndsAt,
    Instant ExpiresAt,
    LessonPrice Price)
{
    /// <summary>Null for a stranger. A party who is also an admin acts as the party: nobody judges their own case.</summary>
    public Party? RoleOf(CurrentUser user) =>
        user.Id == StudentId ? Party.Student
        : user.Id == TutorAccountId ? Party.Tutor
        : user.IsAdmin ? Party.Admin
        : null;

    /// <summary>Told by the clock and never stored.</summary>
    public bool IsInProgress(Instant now) => Status is BookingStatus.Confirmed && now >= StartsAt && now < EndsAt;
}
