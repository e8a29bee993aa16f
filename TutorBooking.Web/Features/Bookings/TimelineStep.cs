using NodaTime;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>One line of a booking's timeline: what happened, or what comes if nothing else happens.</summary>
internal sealed record TimelineStep(Instant At, string Words, string? Detail, string Icon, string State, string Tone)
{
    private const string Done = "is-done";
    private const string Ahead = "is-ahead";

    public static IEnumerable<TimelineStep> Of(BookingDetails booking, Instant now) =>
        [.. booking.Events.Select(line => Past(booking, line)), .. Coming(booking).Where(step => step.At > now).OrderBy(step => step.At)];

    private static TimelineStep Past(BookingDetails booking, BookingEventLine line) => new(
        line.At,
        TimelineWords.Of(booking, line),
        line.From is not null && line.Note is { } note ? $"“{note}”" : null,
        line.From is null ? "plus" : TimelineWords.Icon(line),
        Done,
        line.To is BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Completed ? "is-good" : "");

    private static IEnumerable<TimelineStep> Coming(BookingDetails booking)
    {
        var tutor = booking.ViewedAs is Party.Tutor ? "You" : BookingWords.FirstName(booking.Tutor.Name);
        return booking.Status switch
        {
            BookingStatus.Pending => [Next(booking.ExpiresAt, $"{tutor} can answer until here", "hourglass")],
            BookingStatus.Confirmed => [Next(booking.StartsAt, "Lesson begins", "video"), Next(booking.EndsAt, "Lesson ends", "check-double")],
            BookingStatus.Completed or BookingStatus.Declined or BookingStatus.Expired
                or BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin
                or BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => [],
        };
    }

    private static TimelineStep Next(Instant at, string words, string icon) => new(at, words, Detail: null, icon, Ahead, "");
}
