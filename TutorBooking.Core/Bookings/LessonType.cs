namespace TutorBooking.Core.Bookings;

/// <summary>Where a lesson takes place: behind a link, or at a place said in words.</summary>
public enum LessonType
{
    VideoCall,
    InPerson,
}
