using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What it means to say that the other did not come: the money goes one way, or freezes where the other side has said something else.</summary>
internal static class NoShowTerms
{
    public static Result<DecisionTerms> Of(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        var effect = NoShowPolicy.Decide(booking.Facts, booking.ViewedAs, now);
        if (effect.Refusal is { } refusal) return refusal;

        return effect.Value is NoShowEffect.Dispute ? OfDispute(booking)
            : booking.ViewedAs is Party.Tutor ? OfTutor(booking, zone)
            : OfStudent(booking, zone);
    }

    private static DecisionTerms OfTutor(BookingDetails booking, DateTimeZone zone)
    {
        var student = BookingWords.FirstName(booking.Student.Name);
        return new DecisionTerms
        {
            Title = $"Did {student} not come?",
            NoShow = NoShowEffect.NoShow,
            Label = "You earn",
            Amount = booking.Funding.Tutor,
            Because = $"in full, because {student} did not come; {BackWords.Lost(booking)}",
            Detail = $"{student} can say otherwise until {TimeWords.Short(NoShowPolicy.Until(booking.Facts), zone)}; then the money is frozen and an admin decides.",
            WordsLabel = $"What happened, shown to {student}",
            Leave = "Leave it open",
            Do = $"Report and earn {MoneyWords.Of(booking.Funding.Tutor)}",
            IsGain = true,
            Costs = true,
        };
    }

    private static DecisionTerms OfStudent(BookingDetails booking, DateTimeZone zone)
    {
        var (tutor, until) = (BookingWords.FirstName(booking.Tutor.Name), TimeWords.Short(NoShowPolicy.Until(booking.Facts), zone));
        return new DecisionTerms
        {
            Title = $"Did {tutor} not come?",
            NoShow = NoShowEffect.NoShow,
            Label = ComesBack.Label(booking, booking.Funding.Paid),
            Amount = booking.Funding.Paid,
            Figure = BackWords.Figure(booking, booking.Funding.Paid),
            Because = $"all of it, because {tutor} did not come",
            Detail = $"{ComesBack.Split(booking, booking.Funding.Paid)}{(booking.Facts.IsPrepaid ? "It comes back" : "It is paid back")} on {until}. {tutor} can say otherwise until then; in that case {(booking.Facts.IsPrepaid ? "it" : "the money")} is frozen and an admin decides.",
            WordsLabel = $"What happened, shown to {tutor}",
            Leave = "Leave it open",
            Do = $"Report and get {BackWords.All(booking)} back",
            IsGain = true,
            Costs = true,
        };
    }

    private static DecisionTerms OfDispute(BookingDetails booking)
    {
        var other = BookingWords.FirstName(booking.Other.Name);
        return new DecisionTerms
        {
            Title = $"Did {other} not come?",
            NoShow = NoShowEffect.Dispute,
            Label = "Frozen",
            Amount = booking.Funding.Paid,
            Figure = BackWords.Figure(booking, booking.Funding.Paid),
            Because = booking.Status is BookingStatus.Completed
                ? $"all of it, because {other} says that the lesson took place"
                : $"all of it, because {other} says that you did not come",
            Detail = $"Two words stand against each other, so this opens a dispute. {other} can answer within {BookingWords.Hours(booking.Facts.Numbers.DisputeAnswerHours)}, then an admin decides where the money goes.",
            WordsLabel = $"What happened, shown to {other} and the admin",
            NeedsWords = true,
            Leave = "Leave it as it is",
            Do = $"Contradict and freeze {BackWords.All(booking)}",
            IsGain = false,
            Costs = true,
        };
    }
}
