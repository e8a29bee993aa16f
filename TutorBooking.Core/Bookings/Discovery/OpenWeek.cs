using NodaTime;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>A week of one tutor's open starts, from Monday to Sunday by the visitor's clock.</summary>
/// <param name="Before">The Monday of the week before; null where this is the present week.</param>
/// <param name="After">The Monday of the week after; null where nobody can book so far ahead.</param>
/// <param name="NextOpen">The soonest open start of all, whatever the week.</param>
/// <param name="NextOpenAfter">The soonest open start after this week; looked for only where the week itself has none.</param>
public sealed record OpenWeek(IReadOnlyList<OpenDay> Days, LocalDate Today, LocalDate? Before, LocalDate? After, Instant? NextOpen, Instant? NextOpenAfter)
{
    public LocalDate Monday => Days[0].Date;

    public LocalDate Sunday => Days[^1].Date;

    public bool IsEmpty => Days.All(day => day.Starts.Count == 0);
}
