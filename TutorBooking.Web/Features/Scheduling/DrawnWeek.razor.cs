using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>Weekly hours drawn to scale, from the first hour that matters to the last.</summary>
public sealed partial class DrawnWeek
{
    private const int UsualFirstHour = 8;
    private const int UsualLastHour = 20;
    private const double RoomForTwoTimes = 0.085;

    private List<DrawnBlock> blocks = [];
    private int firstHour;
    private int lastHour;

    [Parameter, EditorRequired]
    public required IReadOnlyList<WeeklyWindow> Windows { get; set; }

    // Every hour while there are few of them, else every second.
    private IEnumerable<int> LabelledHours =>
        Enumerable.Range(firstHour, lastHour - firstHour + 1).Where(hour => lastHour - firstHour <= 16 || (hour - firstHour) % 2 is 0);

    private double Minutes => (lastHour - firstHour) * NodaConstants.MinutesPerHour;

    protected override void OnParametersSet()
    {
        blocks = [.. Windows.SelectMany(DrawnBlock.Of)];
        firstHour = blocks.Select(block => block.From / NodaConstants.MinutesPerHour).Append(UsualFirstHour).Min();
        lastHour = blocks.Select(block => (block.To + NodaConstants.MinutesPerHour - 1) / NodaConstants.MinutesPerHour).Append(UsualLastHour).Max();
    }

    private bool HasRoomForEnd(DrawnBlock block) => (block.To - block.From) / Minutes > RoomForTwoTimes;

    private string At(int minute) => Share(minute - (firstHour * NodaConstants.MinutesPerHour));

    private string Share(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / Minutes * 100:0.###}%");
}
