using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Features.Bookings.Timeline;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Disputes;

/// <summary>One thing that was said in a dispute: the word against which it was opened, the contradiction, the answer, the decision.</summary>
internal sealed record DisputeWord(string Claim, string? Text, Instant At)
{
    public static IEnumerable<DisputeWord> Of(BookingDetails booking) => booking.Events.Where(IsPart).Select(line => new DisputeWord(Claimed(booking, line), line.Note, line.At));

    private static bool IsPart(BookingEventLine line) => line.Kind is BookingEventKind.NoShowReported or BookingEventKind.Completed
        or BookingEventKind.DisputeOpened or BookingEventKind.DisputeAnswered or BookingEventKind.DisputeDecided;

    private static string Claimed(BookingDetails booking, BookingEventLine line)
    {
        var said = line.By == booking.ViewedAs ? "You say" : $"{booking.Who(line.By)} says";
        return line.Kind is BookingEventKind.Completed ? $"{said} that the lesson took place"
            : line.Kind is BookingEventKind.NoShowReported or BookingEventKind.DisputeOpened ? $"{said} that {booking.Whom(line.By is Party.Student ? Party.Tutor : Party.Student)} did not come"
            : line is { Kind: BookingEventKind.DisputeDecided, Back: { } back } ? $"An admin decided: {Decision(booking, line, BackWords.Of(booking, back))}"
            : TimelineWords.Of(booking, line);
    }

    private static string Decision(BookingDetails booking, BookingEventLine line, string back)
    {
        var earned = booking.Money.Earned.Minor > 0 ? $", {MoneyWords.Of(booking.Money.Earned)} to {booking.Whom(Party.Tutor)}" : "";
        return line.Back is { Minor: > 0 } ? $"{back} back to {booking.Whom(Party.Student)}{earned}" : $"nothing back{earned}";
    }
}
