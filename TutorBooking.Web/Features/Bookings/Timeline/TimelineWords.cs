using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings.Timeline;

/// <summary>Every transition in words, said to the one who reads it.</summary>
internal static class TimelineWords
{
    public static string Of(BookingDetails booking, BookingEventLine line)
    {
        var who = booking.Who(line.By);
        return line.Kind switch
        {
            BookingEventKind.Requested => $"{who} asked for this lesson",
            BookingEventKind.Booked => $"{who} booked this lesson",
            BookingEventKind.Confirmed => $"{who} confirmed",
            BookingEventKind.Declined => $"{who} declined",
            BookingEventKind.Expired => "The request ran out without an answer",
            BookingEventKind.Cancelled => $"{who} cancelled",
            BookingEventKind.Released => $"{who} released the moved lesson",
            BookingEventKind.Restored => $"{who} took the cancellation back",
            BookingEventKind.Moved => $"{who} moved the lesson",
            BookingEventKind.TimesProposed => $"{who} proposed other times",
            BookingEventKind.ProposalAccepted => $"{who} took one of the proposed times",
            BookingEventKind.ProposalDeclined => $"{who} kept the time that was agreed",
            BookingEventKind.ProposalExpired => "The proposed times ran out without an answer",
            BookingEventKind.Completed => line.By is Party.Platform ? "The lesson was completed" : $"{who} marked the lesson as completed",
            BookingEventKind.NoShowReported => $"{who} reported that {booking.Whom(Missing(line))} did not come",
            BookingEventKind.DisputeOpened => $"{who} contradicted, and a dispute was opened",
            BookingEventKind.DisputeAnswered => $"{who} answered in the dispute",
            BookingEventKind.DisputeDecided => $"{who} decided the dispute",
            BookingEventKind.RefundPaid => "The refund was paid",
        };
    }

    public static string Icon(BookingEventLine line) => line.Kind switch
    {
        BookingEventKind.Requested or BookingEventKind.Booked => "plus",
        BookingEventKind.Moved or BookingEventKind.TimesProposed or BookingEventKind.ProposalAccepted => "calendar",
        BookingEventKind.ProposalDeclined => "minus",
        BookingEventKind.ProposalExpired => "hourglass",
        BookingEventKind.DisputeOpened or BookingEventKind.DisputeAnswered or BookingEventKind.DisputeDecided => "scale",
        BookingEventKind.RefundPaid => "wallet",
        BookingEventKind.Confirmed or BookingEventKind.Declined or BookingEventKind.Expired or BookingEventKind.Cancelled or BookingEventKind.Released
            or BookingEventKind.Restored or BookingEventKind.Completed or BookingEventKind.NoShowReported
            => StatusLook.Icon(line.To, isInProgress: false, isDisputed: false),
    };

    private static Party Missing(BookingEventLine line) => line.By is Party.Student ? Party.Tutor : Party.Student;
}
