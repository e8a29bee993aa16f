using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What it means that a tutor says the lesson was taught.</summary>
internal static class CompletionTerms
{
    public static Result<DecisionTerms> Of(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        if (CompletionPolicy.Decide(booking.Facts, booking.ViewedAs, now) is { } refusal) return refusal;

        var student = BookingWords.FirstName(booking.Student.Name);
        var earned = MoneyWords.Of(booking.Funding.Tutor);
        return new DecisionTerms
        {
            Title = $"Did the lesson with {student} take place?",
            Label = "You earn",
            Amount = booking.Funding.Tutor,
            Because = $"of the {MoneyWords.Of(booking.Funding.Paid)} that {(booking.Facts.IsPrepaid ? $"{student}’s credit is worth" : $"{student} paid")}; {FeeWords.Clause(booking)}",
            Detail = $"{student} can review it, and until {TimeWords.Short(NoShowPolicy.Until(booking.Facts), zone)} say that you did not come; then an admin decides. It cannot be taken back.",
            WordsLabel = null,
            Leave = "Leave it open",
            Do = $"Complete and earn {earned}",
            IsGain = true,
            Costs = false,
        };
    }
}
