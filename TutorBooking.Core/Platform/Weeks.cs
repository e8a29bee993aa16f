using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>Weeks begin on Monday.</summary>
public static class Weeks
{
    public static LocalDate MondayOf(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Monday ? date : date.Previous(IsoDayOfWeek.Monday);
}
