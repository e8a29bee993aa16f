using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Policies;

namespace TutorBooking.Web.Features.Administration;

/// <summary>What only admins read of a booking, in words.</summary>
internal static class AdminBookingWords
{
    /// <summary>A state without the people in it, to choose from.</summary>
    public static string State(BookingStatus status) => status switch
    {
        BookingStatus.Pending => "Waiting for the tutor",
        BookingStatus.Confirmed => "Confirmed",
        BookingStatus.Completed => "Completed",
        BookingStatus.Declined => "Declined",
        BookingStatus.Expired => "Expired without an answer",
        BookingStatus.CancelledByStudent => "Cancelled by the student",
        BookingStatus.CancelledByTutor => "Cancelled by the tutor",
        BookingStatus.CancelledByAdmin => "Cancelled by the platform",
        BookingStatus.NoShowStudent => "Student did not come",
        BookingStatus.NoShowTutor => "Tutor did not come",
    };

    public static string Reason(DisputeReason reason) => reason switch
    {
        DisputeReason.BothReported => "Each says that the other did not come.",
        DisputeReason.CompletedButMissed => "The tutor says the lesson was taught, the student that nobody came.",
    };

    /// <summary>The numbers that hold for one booking, whatever the settings say by now.</summary>
    public static IEnumerable<(string Rule, string Number)> Numbers(PolicyNumbers numbers) =>
    [
        ("Request waits for its answer", $"{numbers.RequestLifetimeHours} h, until {numbers.AnswerBeforeStartHours} h before the start at the latest"),
        ("Student cancels for nothing until", $"{numbers.FreeCancellationHours} h before"),
        ("A cancellation can be taken back for", $"{numbers.UndoMinutes} min"),
        ("Student moves until", $"{numbers.RescheduleNoticeHours} h before"),
        ("Moves", $"{numbers.MostMoves} at most, up to {numbers.RescheduleHorizonDays} d ahead"),
        ("Tutor releases a moved lesson within", $"{numbers.ReleaseHours} h"),
        ("Proposed times are held for", $"{numbers.ProposalHours} h"),
        ("No-show can be reported from", $"{numbers.NoShowWaitMinutes} min to {numbers.NoShowWindowHours} h after the start"),
        ("Lesson can be joined from", $"{numbers.JoinMinutes} min before"),
        ("Dispute can be answered for", $"{numbers.DisputeAnswerHours} h"),
        ("Review until", $"{numbers.ReviewWindowDays} d after the end"),
        ("Tutor can be paid out from", $"{numbers.EarningHours} h after the end"),
    ];
}
