using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>A booking from the side of the one who looks at it.</summary>
internal static class BookingSides
{
    extension(BookingDetails booking)
    {
        /// <summary>Whom one has the lesson with; for an admin the tutor, by whom a lesson is known.</summary>
        public BookingPerson Other => booking.ViewedAs is Party.Tutor ? booking.Student : booking.Tutor;

        /// <summary>Who the viewer could say did not come.</summary>
        public Party Missing => booking.ViewedAs is Party.Tutor ? Party.Student : Party.Tutor;

        public bool Allows(BookingAction action) => booking.AllowedActions.Contains(action);

        /// <summary>Who did something, at the beginning of a sentence: "You", a first name, or the platform; to an admin "An admin", since it may have been another.</summary>
        public string Who(Party party) => party == booking.ViewedAs ? booking.ViewedAs is Party.Admin ? "An admin" : "You" : party switch
        {
            Party.Student => BookingWords.FirstName(booking.Student.Name),
            Party.Tutor => BookingWords.FirstName(booking.Tutor.Name),
            Party.Admin or Party.Platform => "The platform",
        };

        /// <summary>The same within a sentence.</summary>
        public string Whom(Party party) => party == booking.ViewedAs ? booking.ViewedAs is Party.Admin ? "an admin" : "you" : party switch
        {
            Party.Student or Party.Tutor => booking.Who(party),
            Party.Admin or Party.Platform => "the platform",
        };
    }
}
