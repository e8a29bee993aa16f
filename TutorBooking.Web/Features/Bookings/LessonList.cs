namespace TutorBooking.Web.Features.Bookings;

/// <summary>The lists on the page of lessons.</summary>
internal enum LessonList
{
    Upcoming,
    Waiting,
    Past,
}
