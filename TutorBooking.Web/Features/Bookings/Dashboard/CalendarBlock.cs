namespace TutorBooking.Web.Features.Bookings.Dashboard;

/// <summary>A place on the calendar, in rows counted from 1.</summary>
internal sealed record CalendarBlock(int Row, int Span);
