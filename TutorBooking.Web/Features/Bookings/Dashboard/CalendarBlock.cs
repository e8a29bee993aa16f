namespace TutorBooking.Web.Features.Bookings.Dashboard;

/// <summary>A place on the calendar: where it begins and how long it is, each in rows of five minutes.</summary>
internal sealed record CalendarBlock(int Start, int Length)
{
    private const int RowsPerHour = 12;

    public string Classes => $"hour-{Start / RowsPerHour} five-{Start % RowsPerHour} hours-{Length / RowsPerHour} fives-{Length % RowsPerHour}";
}
