using Microsoft.AspNetCore.Components;
using NodaTime;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>The hours of one weekday: lines to type, add, remove and copy. It edits the form in place and says that it did.</summary>
public sealed partial class DayHours
{
    private const int FirstStart = 9 * NodaConstants.MinutesPerHour;
    private const int FirstLength = 3 * NodaConstants.MinutesPerHour;
    private const int Gap = NodaConstants.MinutesPerHour;
    private const int LastStart = 22 * NodaConstants.MinutesPerHour;

    private readonly HashSet<IsoDayOfWeek> chosen = [];
    private ElementReference addButton;
    private bool copying;

    [Parameter, EditorRequired]
    public IsoDayOfWeek Day { get; set; }

    [Parameter, EditorRequired]
    public required IList<WindowForm> Windows { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Asks to give these days the hours of this one.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<IsoDayOfWeek>> Copied { get; set; }

    private IsoDayOfWeek Next => HoursForm.Week[(int)Day % HoursForm.Week.Count];

    private Task SetFromAsync(WindowForm window, int minute)
    {
        window.From = minute;
        return Changed.InvokeAsync();
    }

    private Task SetToAsync(WindowForm window, int minute)
    {
        window.To = minute;
        return Changed.InvokeAsync();
    }

    // An hour after the last line, so that what is added overlaps nothing; a morning where there is no line yet.
    private Task AddAsync()
    {
        var start = Windows.Count is 0 ? FirstStart : Math.Min(Windows[^1].To + Gap, LastStart);
        Windows.Add(new WindowForm { From = start, To = Math.Min(start + FirstLength, NodaConstants.MinutesPerDay) % NodaConstants.MinutesPerDay });
        return Changed.InvokeAsync();
    }

    // The button that had the focus is gone; the nearest one that stays takes it.
    private async Task RemoveAsync(WindowForm window)
    {
        Windows.Remove(window);
        copying = copying && Windows.Count > 0;
        await addButton.FocusAsync();
        await Changed.InvokeAsync();
    }

    private void Toggle(IsoDayOfWeek other)
    {
        if (!chosen.Remove(other))
        {
            chosen.Add(other);
        }
    }

    private async Task CopyAsync()
    {
        var others = HoursForm.Week.Where(chosen.Contains).ToList();
        copying = false;
        chosen.Clear();
        await Copied.InvokeAsync(others);
    }
}
