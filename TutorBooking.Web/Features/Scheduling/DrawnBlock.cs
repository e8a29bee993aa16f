using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>The part of a window that lies on one day of the drawn week, in minutes after that day's midnight.</summary>
internal sealed record DrawnBlock(IsoDayOfWeek Day, int From, int To)
{
    /// <summary>A window past midnight is drawn in two parts, the second at the top of the next day.</summary>
    public static IEnumerable<DrawnBlock> Of(WeeklyWindow window)
    {
        yield return new DrawnBlock(window.Day, window.StartMinute, Math.Min(window.EndMinute, NodaConstants.MinutesPerDay));
        if (window.EndMinute > NodaConstants.MinutesPerDay)
        {
            yield return new DrawnBlock(HoursForm.Week[(int)window.Day % HoursForm.Week.Count], 0, window.EndMinute - NodaConstants.MinutesPerDay);
        }
    }
}
