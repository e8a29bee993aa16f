using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What it means that a tutor lets go of a lesson that was moved.</summary>
internal static class ReleaseTerms
{
    public static Result<DecisionTerms> Of(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        if (ReleasePolicy.Decide(booking.Facts, now) is { } refusal) return refusal;

        var student = BookingWords.FirstName(booking.Student.Name);
        return new DecisionTerms
        {
            Title = $"Release the moved lesson with {student}?",
            Label = $"{student} gets back",
            Amount = booking.Funding.Paid,
            Figure = BackWords.Figure(booking, booking.Funding.Paid),
            Because = $"all of it, because you release a lesson that {student} moved",
            Detail = $"You earn nothing, and it is no mark against you. This is possible until {Until(booking, zone)} and cannot be taken back. The time becomes free for others at once.",
            WordsLabel = $"Reason, shown to {student}",
            Leave = "Keep the lesson",
            Do = $"Release, {student} gets {BackWords.All(booking)} back",
            IsGain = false,
            Costs = true,
        };
    }

    private static string Until(BookingDetails booking, DateTimeZone zone) =>
        TimeWords.Short(ReleasePolicy.Until(booking.Facts) ?? booking.StartsAt, zone);
}
