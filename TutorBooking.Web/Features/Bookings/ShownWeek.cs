using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>The week of open starts that a page shows, by one person's clock; read anew whenever it is turned, and whenever its page hears of a change.</summary>
/// <param name="zone">The zone of whoever looks.</param>
/// <param name="find">The open starts in a range.</param>
public sealed class ShownWeek(DateTimeZone zone, Func<Interval, Task<IReadOnlyList<Instant>>> find)
{
    // Counts what was asked of the calendar: an answer to an older question is not shown.
    private int question;

    public DateTimeZone Zone => zone;

    public LocalDate Monday { get; private set; }

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<Instant> Slots { get; private set; } = [];

    internal IReadOnlyList<SlotDay> Days => SlotDay.OfWeek(Monday, Slots, zone);

    public Task ShowAsync(Instant instant) => ShowAsync(Weeks.MondayOf(instant.InZone(zone).Date));

    public Task ShowAsync(LocalDate monday)
    {
        Monday = monday;
        return RefreshAsync();
    }

    public async Task RefreshAsync()
    {
        var mine = ++question;
        var open = await find(new Interval(zone.AtStartOfDay(Monday).ToInstant(), zone.AtStartOfDay(Monday.PlusWeeks(1)).ToInstant()));
        if (mine == question)
        {
            Slots = open;
        }
    }
}
