using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>Which tutors one looks for, and when one has time for them. What is empty or null does not matter.</summary>
public sealed record DiscoveryFilter
{
    public TutorFilter Tutors { get; init; } = new();

    /// <summary>The weekdays on which a lesson may begin, by the visitor's clock.</summary>
    public IReadOnlyCollection<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>The earliest time of day at which a lesson may begin.</summary>
    public LocalTime? From { get; init; }

    /// <summary>The time of day before which it must begin; null for the end of the day.</summary>
    public LocalTime? To { get; init; }

    public bool AsksForTime => Days.Count > 0 || From is not null || To is not null;

    public bool NeedsCalendars => AsksForTime || Tutors.Sort is TutorSort.NextSlot;

    /// <summary>Null where the filter makes sense.</summary>
    public Refusal? Check() => TutorSearch.Check(Tutors) ?? (From >= To ? DiscoveryRefusals.TimesCrossed : null);

    internal bool Fits(Instant start, DateTimeZone zone)
    {
        var local = start.InZone(zone);
        return (Days.Count == 0 || Days.Contains(local.DayOfWeek))
            && (From is not { } from || local.TimeOfDay >= from)
            && (To is not { } to || local.TimeOfDay < to);
    }
}
