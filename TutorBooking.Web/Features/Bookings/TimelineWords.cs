using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>Every transition in words, said to the one who reads it.</summary>
internal static class TimelineWords
{
    public static string Of(BookingDetails booking, BookingEventLine line)
    {
        var who = Who(booking, line.By);
        return line.To switch
        {
            BookingStatus.Pending => $"{who} asked for this lesson",
            BookingStatus.Confirmed => line.From is null ? $"{who} booked this lesson" : $"{who} confirmed",
            BookingStatus.Completed => line.By is Party.Platform ? "The lesson was completed" : $"{who} marked the lesson as completed",
            BookingStatus.Declined => $"{who} declined",
            BookingStatus.Expired => "The request ran out without an answer",
            BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin => $"{who} cancelled",
            BookingStatus.NoShowStudent => $"{who} reported that {Someone(booking, Party.Student)} did not come",
            BookingStatus.NoShowTutor => $"{who} reported that {Someone(booking, Party.Tutor)} did not come",
        };
    }

    private static string Who(BookingDetails booking, Party party) => party == booking.ViewedAs ? "You" : party switch
    {
        Party.Student => BookingWords.FirstName(booking.Student.Name),
        Party.Tutor => BookingWords.FirstName(booking.Tutor.Name),
        Party.Admin or Party.Platform => "The platform",
    };

    private static string Someone(BookingDetails booking, Party party) => party == booking.ViewedAs ? "you" : Who(booking, party);
}
