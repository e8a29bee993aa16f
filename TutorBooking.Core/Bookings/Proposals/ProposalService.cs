using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings.Proposals;

/// <summary>A tutor never moves a student's day: he proposes other times, and the student takes one of them or not.</summary>
public sealed class ProposalService(
    IDbContextFactory<TutorBookingDb> databases, BookingQueries queries, OutboxSignal outbox, IClock clock)
    : BookingCommands(databases, queries, outbox, clock)
{
    /// <summary>The tutor offers one to three other times and holds them; refused as <see cref="ProposalPolicy"/> refuses, or as a lesson at one of them would be.</summary>
    public Task<Result<BookingDetails>> ProposeAsync(
        CurrentUser user, BookingId id, IReadOnlyCollection<Instant> starts, string? reason, CancellationToken ct) => RunAsync(user, id, new BookingTransition
        {
            Note = reason,
            RefuseParty = OnlyTutor,
            RefuseInput = act => act.Note is null ? BookingRefusals.ReasonRequired
                : starts.Count is 0 or > ProposalPolicy.Most || starts.Distinct().Count() != starts.Count ? BookingRefusals.WrongNumberOfTimes
                : null,
            IsDone = (booking, act) => booking.WasLast(BookingEventKind.TimesProposed, act.Role) && booking.Facts.HasOpenProposal(act.At)
                && booking.OpenProposal is { } open && open.Times.Select(time => time.StartsAt).ToHashSet().SetEquals(starts),
            ApplyAsync = (db, booking, act, token) => ProposeAsync(db, booking, act, starts, token),
        }, ct);

    /// <summary>The student takes one of the times; the lesson moves there. Refused as <see cref="ProposalPolicy"/> refuses an answer, then with NEW_TIME_IN_PAST, TUTOR_NOT_APPROVED or STUDENT_BUSY.</summary>
    /// <remarks>
    /// The tutor's hours, notice and lessons per day are asked when he proposes. What he holds is his word: it is not refused later because
    /// he changed his hours or his day has filled meanwhile. A request that comes after it counts the lesson as any other of that day.
    /// </remarks>
    public Task<Result<BookingDetails>> AcceptAsync(CurrentUser user, BookingId id, Instant start, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        RefuseParty = OnlyStudent,
        IsDone = (booking, act) => booking.StartsAt == start && booking.WasLast(BookingEventKind.ProposalAccepted, act.Role),
        ApplyAsync = (db, booking, act, token) => AcceptAsync(db, booking, act, start, token),
    }, ct);

    /// <summary>The student keeps the time that was agreed.</summary>
    public Task<Result<BookingDetails>> DeclineAsync(CurrentUser user, BookingId id, string? note, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        Note = note,
        RefuseParty = OnlyStudent,
        IsDone = (booking, act) => booking.WasLast(BookingEventKind.ProposalDeclined, act.Role),
        ApplyAsync = (_, booking, act, _) => Task.FromResult(booking.DeclineProposal(act)),
    }, ct);

    private static async Task<Refusal?> ProposeAsync(
        TutorBookingDb db, Booking booking, BookingAct act, IReadOnlyCollection<Instant> starts, CancellationToken ct)
    {
        var now = act.At;
        if (ProposalPolicy.Decide(booking.Facts, now) is { } refusal) return refusal;
        if (starts.Contains(booking.StartsAt)) return BookingRefusals.SameTime;

        var schedule = await db.ScheduleOfAsync(booking, ct);
        var rules = schedule.ToRules() with { Horizon = ReschedulePolicy.Horizon(booking.Facts, now) };
        var offered = starts.Order().Select(start => new Interval(start, start + booking.Lesson.Duration)).ToList();
        foreach (var lesson in offered)
        {
            // What needs no calendar first: none is read around the end of time.
            if (OpenSlots.ExplainReach(rules, lesson.Start, now) is { } outOfReach) return outOfReach;

            var taken = await db.TakenTimeAsync(schedule, lesson, student: null, now, but: booking.Id, ct);
            if (OpenSlots.Explain(rules, taken, lesson.Start, lesson.Duration, now) is { } notOpen) return notOpen;
        }

        return booking.Propose(act, offered, rules);
    }

    private static async Task<Refusal?> AcceptAsync(TutorBookingDb db, Booking booking, BookingAct act, Instant start, CancellationToken ct)
    {
        var now = act.At;
        if (ProposalPolicy.DecideAnswer(booking.Facts, now) is { } refusal) return refusal;
        if (booking.OpenProposal is not { } proposal || !proposal.Offers(start)) return BookingRefusals.NoSuchProposal;
        if (start <= now) return BookingRefusals.NewTimeInPast;
        if (await db.RefuseUnapprovedAsync(booking, ct) is { } notApproved) return notApproved;

        var lesson = new Interval(start, start + booking.Lesson.Duration);
        var schedule = await db.ScheduleOfAsync(booking, ct);
        schedule.CountRequest();
        return booking.AcceptProposal(act, lesson, schedule.ToRules().WithBuffers(lesson), booking.Numbers.Expiry.ExpiresAt(booking.CreatedAt, start, now));
    }
}
