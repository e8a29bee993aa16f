using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Where a lesson takes place, when one can go in, and who is there.</summary>
internal static class TicketWords
{
    public static IEnumerable<string> Of(BookingDetails booking, DateTimeZone zone, Instant now) =>
        new[] { Where(booking, zone, now), Came(booking, Party.Student, booking.Attendance.Student, zone), Came(booking, Party.Tutor, booking.Attendance.Tutor, zone) }.OfType<string>();

    private static string? Where(BookingDetails booking, DateTimeZone zone, Instant now) => booking switch
    {
        { Type: LessonType.InPerson, Place: { } place } => place,
        { Type: LessonType.InPerson } => "The two of you agree on the place.",
        { Status: BookingStatus.Confirmed } when now < booking.StartsAt => $"Starts in {TimeWords.Wait(booking.StartsAt - now)}. {Room(booking, zone, now)}",
        { Status: BookingStatus.Confirmed } when now < booking.EndsAt => Room(booking, zone, now),
        { Status: BookingStatus.Pending } => "The link is made when the lesson is confirmed.",
        _ => null,
    };

    private static string Room(BookingDetails booking, DateTimeZone zone, Instant now) => now < JoinPolicy.From(booking.Facts)
        ? $"The room opens at {TimeWords.Clock(JoinPolicy.From(booking.Facts), zone)}."
        : $"The room is open until {TimeWords.Clock(booking.EndsAt, zone)}.";

    private static string? Came(BookingDetails booking, Party party, Instant? at, DateTimeZone zone) =>
        at is { } came ? $"{booking.Who(party)} came at {TimeWords.Clock(came, zone)}." : null;
}
