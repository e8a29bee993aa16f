using NodaTime;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings.Timeline;

/// <summary>One line of a booking's timeline: what happened, where one stands, or what comes if nothing else happens.</summary>
internal sealed record TimelineStep(Instant At, string Words, IReadOnlyList<string> Details, string Icon, string State, string Tone)
{
    private const string Done = "is-done";
    private const string Here = "is-now";
    private const string Ahead = "is-ahead";

    /// <summary>Oldest first.</summary>
    public static IEnumerable<TimelineStep> Of(BookingDetails booking, DateTimeZone zone, Instant now) =>
    [
        .. WhatHappened.To(booking, zone).OrderBy(step => step.At),
        .. WhatComes.Now(booking, now),
        .. WhatComes.After(booking).Where(step => step.At > now).OrderBy(step => step.At),
    ];

    public static TimelineStep Past(Instant at, string words, IReadOnlyList<string> details, string icon, bool isGood) =>
        new(at, words, details, icon, Done, isGood ? "is-good" : "");

    public static TimelineStep Present(Instant now, string words) => new(now, "Now", [words], "clock", Here, "");

    public static TimelineStep Next(Instant at, string words, string icon, params string[] details) => new(at, words, details, icon, Ahead, "");
}
