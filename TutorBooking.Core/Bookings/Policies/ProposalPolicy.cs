using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>Whether a tutor may propose other times for a lesson, and a student may take one of them.</summary>
public static class ProposalPolicy
{
    /// <summary>How many proposals a tutor can make for one lesson, and how many times one of them can name.</summary>
    public const int Most = 3;

    /// <summary>Null if he may; INVALID_STATE, LESSON_HAS_BEGUN, PROPOSAL_OPEN while one waits, PROPOSAL_LIMIT after the third.</summary>
    public static Refusal? Decide(BookingFacts booking, Instant now) =>
        OfState(booking, now)
        ?? (booking.HasOpenProposal(now) ? BookingRefusals.ProposalOpen
            : booking.Proposals >= Most ? BookingRefusals.ProposalLimit
            : null);

    /// <summary>Null if the student may answer one now; INVALID_STATE, LESSON_HAS_BEGUN, PROPOSAL_CLOSED where none waits.</summary>
    public static Refusal? DecideAnswer(BookingFacts booking, Instant now) =>
        OfState(booking, now) ?? (booking.HasOpenProposal(now) ? null : BookingRefusals.NoSuchProposal);

    /// <summary>Until when the student may answer: as long as the times are held, and before the lesson that they would replace.</summary>
    public static Instant ExpiresAt(BookingFacts booking, Instant now) => Instant.Min(now + booking.Numbers.Proposal, booking.StartsAt);

    private static Refusal? OfState(BookingFacts booking, Instant now) =>
        !booking.IsOpen(now) ? booking.HasRunOut(now) ? BookingRefusals.RequestExpired : BookingRefusals.InvalidState(booking.Status)
        : now >= booking.StartsAt ? BookingRefusals.LessonHasBegun
        : null;
}
