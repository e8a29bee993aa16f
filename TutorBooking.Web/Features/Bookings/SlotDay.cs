using NodaTime;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>The open starts of one day of a person's clock.</summary>
internal sealed record SlotDay(LocalDate Date, Instant Start, IReadOnlyList<Instant> Slots)
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<SlotDay> OfWeek(LocalDate monday, IReadOnlyList<Instant> slots, DateTimeZone zone)
    {
        var byDate = slots.ToLookup(slot => slot.InZone(zone).Date);
        return
        [
            .. Enumerable.Range(0, DaysOfWeek).Select(monday.PlusDays)
                .Select(date => new SlotDay(date, zone.AtStartOfDay(date).ToInstant(), [.. byDate[date]])),
        ];
    }
}
