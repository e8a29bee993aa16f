using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>Hours that return every week, by the tutor's clock.</summary>
/// <param name="DayOfWeek">0 for Sunday to 6.</param>
/// <param name="Start">HH:mm.</param>
/// <param name="End">HH:mm; 24:00 for midnight after that day.</param>
internal sealed record WeeklyHoursDocument(int DayOfWeek, string Start, string End)
{
    private const int Days = 7;

    public static WeeklyHoursDocument Of(WeeklyWindow window) => new((int)window.Day % Days, Clock(window.StartMinute), Clock(window.EndMinute));

    public static string Clock(int minute) => $"{minute / NodaConstants.MinutesPerHour:00}:{minute % NodaConstants.MinutesPerHour:00}";
}
