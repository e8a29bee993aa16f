using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Timeline;

/// <summary>What happened to a booking, and who came to its lesson.</summary>
internal static class WhatHappened
{
    public static IEnumerable<TimelineStep> To(BookingDetails booking, DateTimeZone zone) =>
    [
        .. booking.Events.Select((line, place) => Of(booking, line, place is 0 ? null : booking.Events[place - 1], zone)),
        .. Came(booking, Party.Student, booking.Attendance.Student),
        .. Came(booking, Party.Tutor, booking.Attendance.Tutor),
    ];

    private static TimelineStep Of(BookingDetails booking, BookingEventLine line, BookingEventLine? before, DateTimeZone zone) => TimelineStep.Past(
        line.At,
        TimelineWords.Of(booking, line),
        [.. Details(booking, line, before, zone)],
        TimelineWords.Icon(line),
        line.To is BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Completed);

    private static IEnumerable<string> Details(BookingDetails booking, BookingEventLine line, BookingEventLine? before, DateTimeZone zone)
    {
        if (before is null) yield return Held(booking);
        if (before is not null && before.LessonStartsAt != line.LessonStartsAt) yield return Move(before.LessonStartsAt, line.LessonStartsAt, zone);
        if (MoneyEffect.Of(booking, line) is { } effect) yield return effect;

        // What was said when asking stands on the page by itself.
        if (before is not null && line.Note is { } note) yield return $"“{note}”";
    }

    private static string Held(BookingDetails booking)
    {
        var held = BackWords.Held(booking);
        return booking.Facts.IsPrepaid || FundingWords.From(booking) is not { } from ? $"{held}." : char.IsAsciiDigit(from[0]) ? $"{held}: {from}." : $"{held} {from}.";
    }

    private static string Move(Instant from, Instant to, DateTimeZone zone) => $"{TimeWords.Short(from, zone)} → {TimeWords.Short(to, zone)}";

    private static IEnumerable<TimelineStep> Came(BookingDetails booking, Party party, Instant? at) =>
        at is { } came ? [TimelineStep.Past(came, $"{booking.Who(party)} came to the lesson", [], "video", isGood: true)] : [];
}
