using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>One week of open starts to choose from, by the viewer's clock and the tutor's.</summary>
public sealed partial class SlotWeek
{
    /// <summary>The Monday of the week, by the viewer's clock.</summary>
    [Parameter, EditorRequired]
    public LocalDate Week { get; set; }

    [Parameter]
    public EventCallback<LocalDate> WeekChanged { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Instant> Slots { get; set; }

    [Parameter]
    public Instant? Selected { get; set; }

    [Parameter]
    public EventCallback<Instant> SelectedChanged { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeZone OtherZone { get; set; }

    /// <summary>The first name of the one whose clock is shown small.</summary>
    [Parameter, EditorRequired]
    public required string OtherName { get; set; }

    [Parameter, EditorRequired]
    public LocalDate Today { get; set; }

    /// <summary>The last day on which a slot can lie.</summary>
    [Parameter, EditorRequired]
    public LocalDate LastDay { get; set; }

    private bool CanGoBack => Week > Today;

    private bool CanGoOn => Week.PlusWeeks(1) <= LastDay;

    private bool TwoClocks => Days.Any(day => Zone.GetUtcOffset(day.Start) != OtherZone.GetUtcOffset(day.Start));

    private IReadOnlyList<SlotDay> Days => SlotDay.OfWeek(Week, Slots, Zone);

    private string WeekName
    {
        get
        {
            var last = Week.PlusDays(6);
            var first = Week.ToString(Week.Month == last.Month ? "%d" : "d MMMM", CultureInfo.InvariantCulture);
            return $"{first} to {last.ToString("d MMMM", CultureInfo.InvariantCulture)}";
        }
    }

    private string NameOf(Instant slot) => TwoClocks
        ? $"{TimeWords.Long(slot, Zone)}, {TimeWords.Clock(slot, OtherZone)} in {TimeWords.Place(OtherZone)}"
        : TimeWords.Long(slot, Zone);
}
