using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Actions;

/// <summary>What cancelling means for a party, by the very policy that the command asks.</summary>
internal static class CancellationTerms
{
    private const string Freed = "The time becomes free for others at once.";

    public static Result<DecisionTerms> Of(BookingDetails booking, DateTimeZone zone, Instant now)
    {
        var decision = CancellationPolicy.Decide(booking.Facts, booking.ViewedAs, now);
        if (decision.Refusal is { } refusal) return refusal;

        return booking.ViewedAs is Party.Tutor ? OfTutor(booking, decision.Value, zone, now) : OfStudent(booking, decision.Value, zone, now);
    }

    private static DecisionTerms OfStudent(BookingDetails booking, MoneyDecision money, DateTimeZone zone, Instant now)
    {
        var tutor = BookingWords.FirstName(booking.Tutor.Name);
        return new DecisionTerms
        {
            Title = $"Cancel {TimeWords.Short(booking.StartsAt, zone)} with {tutor}?",
            Label = ComesBack.Label(booking, money.Back),
            Amount = money.Back,
            Figure = BackWords.Figure(booking, money.Back),
            Because = Because(booking, money.Rule, tutor, now),
            Detail = $"{ComesBack.Split(booking, money.Back)}{After(booking, money.Rule, tutor, zone)} {MarkWords(booking, now)}{Freed}{Undo(booking)}",
            Mark = ReliabilityMarks.OfCancelling(booking.Facts, Party.Student, now),
            WordsLabel = $"Reason, shown to {tutor}",
            Leave = "Keep the lesson",
            Do = money.Back.Minor is 0 ? "Cancel and get nothing back" : $"Cancel and get {BackWords.Of(booking, money.Back)} back",
            IsGain = money.Back.Minor > 0,
            Costs = true,
        };
    }

    private static string Because(BookingDetails booking, MoneyRule rule, string tutor, Instant now)
    {
        var away = TimeWords.Wait(booking.StartsAt - now);
        return rule is MoneyRule.NothingAgreed ? $"all of it, because {tutor} has not agreed yet"
            : rule is MoneyRule.LateNotice ? $"Less than {BookingWords.Hours(booking.Facts.Numbers.FreeCancellationHours)}: {BackWords.Lost(booking)}. The lesson begins in {away}."
            : $"all of it, because the lesson is still {away} away";
    }

    private static string After(BookingDetails booking, MoneyRule rule, string tutor, DateTimeZone zone) =>
        rule is MoneyRule.NothingAgreed ? $"{tutor} no longer has to answer."
        : rule is MoneyRule.LateNotice ? $"{tutor} kept the time free and earns {MoneyWords.Of(booking.Funding.Tutor)}; {FeeWords.Clause(booking)}."
        : $"After {TimeWords.Short(CancellationPolicy.FreeUntil(booking.Facts), zone)} nothing would come back and {tutor} would be paid in full.";

    private static DecisionTerms OfTutor(BookingDetails booking, MoneyDecision money, DateTimeZone zone, Instant now)
    {
        var student = BookingWords.FirstName(booking.Student.Name);
        return new DecisionTerms
        {
            Title = $"Cancel {TimeWords.Short(booking.StartsAt, zone)} with {student}?",
            Label = $"{student} gets back",
            Amount = money.Back,
            Figure = BackWords.Figure(booking, money.Back),
            Because = $"all of it, because you cancel; the lesson is still {TimeWords.Wait(booking.StartsAt - now)} away",
            Detail = $"You earn nothing. {MarkWords(booking, now)}{Freed}{Undo(booking)}",
            Mark = ReliabilityMarks.OfCancelling(booking.Facts, Party.Tutor, now),
            WordsLabel = $"Reason, shown to {student}",
            Leave = "Keep the lesson",
            Do = $"Cancel, {student} gets {BackWords.Of(booking, money.Back)} back",
            IsGain = false,
            Costs = true,
        };
    }

    // What it says of who cancels is asked where it will be counted. A student is told only what counts, for nothing else is held against him.
    private static string MarkWords(BookingDetails booking, Instant now) => ReliabilityMarks.OfCancelling(booking.Facts, booking.ViewedAs, now) switch
    {
        ReliabilityMark.CancelledLate => $"With less than {BookingWords.Hours(booking.Facts.Numbers.FreeCancellationHours)} to go it counts as a late cancellation in your reliability. ",
        ReliabilityMark.CancelledEarly => "It counts as a cancellation in good time in your reliability. ",
        ReliabilityMark.Held or ReliabilityMark.Missed or ReliabilityMark.Unanswered or null => booking.ViewedAs is Party.Tutor ? "It is no mark against you. " : "",
    };

    private static string Undo(BookingDetails booking) => booking.Facts.Numbers.UndoMinutes is var minutes and > 0
        ? $" You can take it back within {BookingWords.Minutes(minutes)}, if the time is still free then."
        : "";
}
