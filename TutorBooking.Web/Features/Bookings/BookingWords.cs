using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>The words that pages use for what Core decides, said to one person.</summary>
internal static class BookingWords
{
    /// <summary>Where a booking stands, such as "Declined by Helena".</summary>
    public static string Status(BookingStatus status, bool isInProgress, bool isDisputed, Party viewer, string student, string tutor)
    {
        string Someone(Party party) => FirstName(party is Party.Student ? student : tutor);
        string By(Party party) => party == viewer ? "you" : Someone(party);

        return isDisputed ? "In dispute" : status switch
        {
            BookingStatus.Pending => "Waiting for the tutor",
            BookingStatus.Confirmed => isInProgress ? "In progress" : "Confirmed",
            BookingStatus.Completed => "Completed",
            BookingStatus.Declined => $"Declined by {By(Party.Tutor)}",
            BookingStatus.Expired => "Expired without an answer",
            BookingStatus.CancelledByStudent => $"Cancelled by {By(Party.Student)}",
            BookingStatus.CancelledByTutor => $"Cancelled by {By(Party.Tutor)}",
            BookingStatus.CancelledByAdmin => "Cancelled by the platform",
            BookingStatus.NoShowStudent => viewer is Party.Student ? "You did not come" : $"{Someone(Party.Student)} did not come",
            BookingStatus.NoShowTutor => viewer is Party.Tutor ? "You did not come" : $"{Someone(Party.Tutor)} did not come",
        };
    }

    /// <summary>A state by itself, whoever the people are.</summary>
    public static string Any(BookingStatus status) => status switch
    {
        BookingStatus.Pending => "Waiting for the tutor",
        BookingStatus.Confirmed => "Confirmed",
        BookingStatus.Completed => "Completed",
        BookingStatus.Declined => "Declined",
        BookingStatus.Expired => "Expired without an answer",
        BookingStatus.CancelledByStudent => "Cancelled by the student",
        BookingStatus.CancelledByTutor => "Cancelled by the tutor",
        BookingStatus.CancelledByAdmin => "Cancelled by the platform",
        BookingStatus.NoShowStudent => "The student did not come",
        BookingStatus.NoShowTutor => "The tutor did not come",
    };

    public static string Type(LessonType type) => type switch
    {
        LessonType.VideoCall => "video call",
        LessonType.InPerson => "in person",
    };

    /// <summary>The parties of a booking are on first-name terms.</summary>
    public static string FirstName(string name) => name.Split(' ', 2)[0];

    /// <summary>"1 hour", "12 hours".</summary>
    public static string Hours(int hours) => hours is 1 ? "1 hour" : $"{hours} hours";

    /// <summary>"1 minute", "5 minutes".</summary>
    public static string Minutes(int minutes) => minutes is 1 ? "1 minute" : $"{minutes} minutes";
}
