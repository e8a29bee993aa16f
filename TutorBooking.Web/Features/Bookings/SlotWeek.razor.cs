using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>One week of open starts to choose from, by the viewer's clock and the other's; it turns its pages itself.</summary>
public sealed partial class SlotWeek
{
    // A browser marks what is pressed by itself, and the next key may be down before the answer to this one comes. An answer that drew the
    // choice again would take the newer one back. So what is pressed is not drawn; only what the page chooses otherwise is, all anew.
    private HashSet<Instant> drawn = [];
    private HashSet<Instant> marked = [];
    private IReadOnlyList<Instant>? drawnSlots;
    private int drawing;

    [Parameter, EditorRequired]
    public required ShownWeek Week { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyCollection<Instant> Chosen { get; set; }

    /// <summary>A start was pressed; where several can be chosen, also to take it back.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Instant> Choose { get; set; }

    /// <summary>How many can be chosen.</summary>
    [Parameter]
    public int Most { get; set; } = 1;

    /// <summary>When the lesson is now, for one that moves; shown and not to be chosen.</summary>
    [Parameter]
    public Instant? Present { get; set; }

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

    /// <summary>What to say of a week without an open start.</summary>
    [Parameter, EditorRequired]
    public required string WhenEmpty { get; set; }

    private DateTimeZone Zone => Week.Zone;

    private IReadOnlyList<SlotDay> Days => Week.Days;

    private bool CanGoBack => Week.Monday > Today;

    private bool CanGoOn => Week.Monday.PlusWeeks(1) <= LastDay;

    private bool IsFull => Most > 1 && Chosen.Count >= Most;

    private bool TwoClocks => Days.Any(day => Zone.GetUtcOffset(day.Start) != OtherZone.GetUtcOffset(day.Start));

    private string WeekName
    {
        get
        {
            var (first, last) = (Week.Monday, Week.Monday.PlusDays(6));
            var begin = first.ToString(first.Month == last.Month ? "%d" : "d MMMM", CultureInfo.InvariantCulture);
            return $"{begin} to {last.ToString("d MMMM", CultureInfo.InvariantCulture)}";
        }
    }

    protected override void OnParametersSet() => Draw();

    private Task PressAsync(Instant time)
    {
        marked = Most is 1 ? [time] : marked.Contains(time) ? [.. marked.Where(other => other != time)] : [.. marked, time];
        return Choose.InvokeAsync(time);
    }

    private async Task TurnAsync(int weeks)
    {
        await Week.ShowAsync(Week.Monday.PlusWeeks(weeks));
        Draw();
    }

    private void Draw()
    {
        var isAsMarked = marked.SetEquals(Chosen);
        if (isAsMarked && ReferenceEquals(drawnSlots, Week.Slots)) return;

        drawing += isAsMarked ? 0 : 1;
        drawnSlots = Week.Slots;
        drawn = marked = [.. Chosen];
    }

    private List<Instant> TimesOf(SlotDay day) =>
        Present is { } present && present.InZone(Zone).Date == day.Date ? [.. day.Slots.Append(present).Order()] : [.. day.Slots];

    private string NameOf(Instant slot) => TwoClocks
        ? $"{TimeWords.Long(slot, Zone)}, {TimeWords.Clock(slot, OtherZone)} in {TimeWords.Place(OtherZone)}"
        : TimeWords.Long(slot, Zone);
}
