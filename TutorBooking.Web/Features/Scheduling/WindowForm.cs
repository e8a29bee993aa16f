using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>One line of hours while it is edited, as two times of a clock.</summary>
public sealed class WindowForm
{
    /// <summary>Minutes after midnight, below 1440.</summary>
    public int From { get; set; }

    /// <summary>Minutes after midnight as a clock shows them; not later than <see cref="From"/> where the line runs past midnight.</summary>
    public int To { get; set; }

    /// <summary>Whether the end is a time of the next day; midnight itself still closes the day.</summary>
    public bool EndsNextDay => To <= From && To is not 0;

    public static WindowForm Of(WeeklyWindow window) => new() { From = window.StartMinute, To = window.EndMinute % NodaConstants.MinutesPerDay };

    public WindowForm Copy() => new() { From = From, To = To };

    public WeeklyWindow On(IsoDayOfWeek day) => new(day, From, To > From ? To : To + NodaConstants.MinutesPerDay);
}
