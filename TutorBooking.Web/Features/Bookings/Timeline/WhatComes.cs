using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Web.Features.Bookings.Paying;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Timeline;

/// <summary>What comes if nobody does anything, by the policies that will decide it.</summary>
internal static class WhatComes
{
    /// <summary>Where one stands, while there is something free to lose.</summary>
    public static IEnumerable<TimelineStep> Now(BookingDetails booking, Instant now)
    {
        var until = CancellationPolicy.FreeUntil(booking.Facts);
        return booking is { Status: BookingStatus.Confirmed, ViewedAs: Party.Student } && now <= until
            ? [TimelineStep.Present(now, $"Free to cancel for another {TimeWords.Wait(until - now)}.")]
            : [];
    }

    public static IEnumerable<TimelineStep> After(BookingDetails booking) => booking.Status switch
    {
        BookingStatus.Pending => [TimelineStep.Next(booking.ExpiresAt, $"{booking.Who(Party.Tutor)} can answer until here", "hourglass")],
        BookingStatus.Confirmed => [.. BeforeLesson(booking), .. Lesson(booking)],
        BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor => TakingBack(booking),
        BookingStatus.Completed or BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => Contradiction(booking),
        BookingStatus.Declined or BookingStatus.Expired or BookingStatus.CancelledByAdmin => [],
    };

    private static IEnumerable<TimelineStep> BeforeLesson(BookingDetails booking)
    {
        yield return TimelineStep.Next(CancellationPolicy.FreeUntil(booking.Facts), "Free cancelling ends", "undo-time");
        if (booking.ViewedAs is Party.Tutor && ReleasePolicy.Until(booking.Facts) is { } release)
        {
            yield return TimelineStep.Next(release, "You can release it until here", "undo-time");
        }

        if (booking.Facts.HasLink) yield return TimelineStep.Next(JoinPolicy.From(booking.Facts), "The room opens", "video");
    }

    private static IEnumerable<TimelineStep> Lesson(BookingDetails booking)
    {
        var facts = booking.Facts;
        yield return TimelineStep.Next(booking.StartsAt, "Lesson begins", "pulse");
        yield return TimelineStep.Next(NoShowPolicy.From(facts), "Who is missing can be reported from here", "user-off");
        yield return TimelineStep.Next(booking.EndsAt, "Lesson ends", "check");
        if (CompletionPolicy.DueAt(facts) > NoShowPolicy.Until(facts))
        {
            yield return TimelineStep.Next(NoShowPolicy.Until(facts), "Who was missing can be reported until here", "user-off");
        }

        yield return TimelineStep.Next(CompletionPolicy.DueAt(facts), Payment(booking), "check-double", Split(booking));
    }

    private static string Payment(BookingDetails booking) =>
        $"Completed by itself, {(booking.ViewedAs is Party.Tutor ? "you are paid" : $"{booking.Who(Party.Tutor)} is paid")}";

    private static string Split(BookingDetails booking) =>
        $"{MoneyWords.Of(booking.Funding.Tutor)} to {booking.Whom(Party.Tutor)}, {FeeWords.Part(booking)}, if nobody says otherwise until then.";

    private static IEnumerable<TimelineStep> TakingBack(BookingDetails booking) =>
        booking.Facts is { EndedBy: { } by } && by == booking.ViewedAs && UndoPolicy.Until(booking.Facts) is { } until
            ? [TimelineStep.Next(until, "You can take it back until here", "undo-time")]
            : [];

    private static IEnumerable<TimelineStep> Contradiction(BookingDetails booking)
    {
        if (booking.Dispute is { State: DisputeState.Open, AnsweredAt: null } dispute)
        {
            yield return TimelineStep.Next(dispute.AnswerUntil, $"{booking.Who(Accused(dispute))} can answer until here", "scale");
        }

        if (booking.Dispute is null && CanContradict(booking) is { } party)
        {
            yield return TimelineStep.Next(NoShowPolicy.Until(booking.Facts), $"{booking.Who(party)} can contradict until here", "scale", [.. Payback(booking)]);
        }

        if (booking is { Status: BookingStatus.Completed, ViewedAs: Party.Student, Facts.IsReviewed: false })
        {
            yield return TimelineStep.Next(booking.EndsAt + booking.Facts.Numbers.ReviewWindow, "You can review it until here", "star");
        }
    }

    private static IEnumerable<string> Payback(BookingDetails booking) =>
        booking.Status is BookingStatus.NoShowTutor ? [$"Then {BackWords.Of(booking, booking.Money.Back)} {BackWords.ComeBack(booking)}."] : [];

    private static Party? CanContradict(BookingDetails booking) =>
        booking.Status is BookingStatus.NoShowTutor ? Party.Tutor
        : booking.Status is BookingStatus.NoShowStudent || booking.Facts.IsCompletedByTutor ? Party.Student
        : null;

    private static Party Accused(DisputeView dispute) => dispute.OpenedBy is Party.Student ? Party.Tutor : Party.Student;
}
