using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>Why something that a page still offered can no longer be done, in the words of the rule that says so.</summary>
internal static class ActionRefusal
{
    public static Refusal? Of(BookingDetails booking, BookingAction action, Instant now) =>
        booking.AllowedActions.Contains(action) ? null : Why(booking, action, now) ?? BookingRefusals.InvalidState(booking.Status);

    private static Refusal? Why(BookingDetails booking, BookingAction action, Instant now) => action switch
    {
        BookingAction.Confirm or BookingAction.Decline => AnswerPolicy.Decide(booking.Facts, now),
        BookingAction.Cancel => CancellationPolicy.Decide(booking.Facts, booking.ViewedAs, now).Refusal,
        BookingAction.Reschedule => ReschedulePolicy.Decide(booking.Facts, now),
        BookingAction.Propose => ProposalPolicy.Decide(booking.Facts, now),
        BookingAction.Release => ReleasePolicy.Decide(booking.Facts, now),
        BookingAction.Complete => CompletionPolicy.Decide(booking.Facts, booking.ViewedAs, now),
        BookingAction.ReportNoShow => NoShowPolicy.Decide(booking.Facts, booking.ViewedAs, now).Refusal,
        BookingAction.Join => JoinPolicy.Decide(booking.Facts, booking.ViewedAs, now),
        BookingAction.Undo => UndoPolicy.Decide(booking.Facts, booking.ViewedAs, now),
        BookingAction.Review => null,
    };
}
