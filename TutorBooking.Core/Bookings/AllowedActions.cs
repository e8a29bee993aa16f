using NodaTime;
using TutorBooking.Core.Bookings.Policies;

namespace TutorBooking.Core.Bookings;

/// <summary>Asks the policies what one party may do now, so that no page decides it.</summary>
public static class AllowedActions
{
    public static IReadOnlyList<BookingAction> Of(BookingFacts booking, Party party, Instant now) =>
        [.. Enum.GetValues<BookingAction>().Where(action => IsAllowed(booking, action, party, now))];

    private static bool IsAllowed(BookingFacts booking, BookingAction action, Party party, Instant now) => action switch
    {
        BookingAction.Confirm => booking.IsTutorApproved && party is Party.Tutor && AnswerPolicy.Decide(booking, now) is null,
        BookingAction.Decline => party is Party.Tutor && AnswerPolicy.Decide(booking, now) is null,
        BookingAction.Cancel => CancellationPolicy.Decide(booking, party, now).Refusal is null,
        BookingAction.Reschedule => booking.IsTutorApproved && party is Party.Student && ReschedulePolicy.Decide(booking, now) is null,
        BookingAction.Propose => party is Party.Tutor && ProposalPolicy.Decide(booking, now) is null,
        BookingAction.Release => party is Party.Tutor && ReleasePolicy.Decide(booking, now) is null,
        BookingAction.Complete => party is Party.Tutor && CompletionPolicy.Decide(booking, party, now) is null,
        BookingAction.ReportNoShow => party is Party.Student or Party.Tutor && NoShowPolicy.Decide(booking, party, now).Refusal is null,
        BookingAction.Join => JoinPolicy.Decide(booking, party, now) is null,
        BookingAction.Review => party is Party.Student && MayReview(booking, now),
        BookingAction.Undo => booking.IsTutorApproved && UndoPolicy.Decide(booking, party, now) is null,
    };

    private static bool MayReview(BookingFacts booking, Instant now) =>
        booking is { Status: BookingStatus.Completed, IsReviewed: false } && now <= booking.EndsAt + booking.Numbers.ReviewWindow;
}
