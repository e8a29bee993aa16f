using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What it means to take one's own cancellation back: all stands as before it, and all that was paid is held again.</summary>
internal static class UndoTerms
{
    public static Result<DecisionTerms> Of(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        if (UndoPolicy.Decide(booking.Facts, booking.ViewedAs, now) is { } refusal) return refusal;

        var held = booking.Facts.IsPrepaid ? "reserve" : "hold";
        return new DecisionTerms
        {
            Title = "Take the cancellation back?",
            Label = booking.Facts.IsPrepaid ? "Reserved again" : "Held again",
            Amount = booking.Funding.Paid,
            Figure = BackWords.Figure(booking, booking.Funding.Paid),
            Because = $"all of it, because you cancelled at most {BookingWords.Minutes(booking.Facts.Numbers.UndoMinutes)} ago{Left(booking, now)}",
            Detail = $"{Stands(booking, zone)} if the time is still free. Nothing of the cancellation counts in your reliability.",
            WordsLabel = null,
            Leave = "Leave it cancelled",
            Do = $"Take it back and {held} {BackWords.All(booking)}",
            IsGain = false,
            Costs = false,
        };
    }

    private static string Left(BookingDetails booking, Instant now) =>
        UndoPolicy.Until(booking.Facts) is { } until ? $"; {TimeWords.Wait(until - now)} left" : "";

    private static string Stands(BookingDetails booking, DateTimeZone zone)
    {
        var (start, other) = (TimeWords.Short(booking.StartsAt, zone), BookingWords.FirstName(booking.Other.Name));
        return booking.Facts.EndedFrom is BookingStatus.Pending
            ? $"The request for {start} with {other} waits for an answer again,"
            : $"The lesson on {start} with {other} stands again,";
    }
}
