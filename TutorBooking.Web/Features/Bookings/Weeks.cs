using NodaTime;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Weeks begin on Monday.</summary>
internal static class Weeks
{
    public static LocalDate MondayOf(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Monday ? date : date.Previous(IsoDayOfWeek.Monday);
}
