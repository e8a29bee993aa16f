using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>Moves a lesson to another time: the student's own right, within the rules.</summary>
public sealed class RescheduleService(
    IDbContextFactory<TutorBookingDb> databases, BookingQueries queries, OutboxSignal outbox, IClock clock)
    : BookingCommands(databases, queries, outbox, clock)
{
    /// <summary>Refused as <see cref="ReschedulePolicy"/> refuses, then as any lesson at that time would be; its own old time does not count.</summary>
    /// <remarks>A lesson that a credit pays for may move beyond the credit's last day: the credit was used in time.</remarks>
    public Task<Result<BookingDetails>> RescheduleAsync(CurrentUser user, BookingId id, Instant newStart, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        RefuseParty = OnlyStudent,
        IsDone = (booking, act) => booking.StartsAt == newStart && booking.Status.IsBlocking && booking.WasLast(BookingEventKind.Moved, act.Role),
        ApplyAsync = (db, booking, act, token) => MoveAsync(db, booking, act, newStart, token),
    }, ct);

    /// <summary>The same with the new start as another program wrote it; INVALID_DATETIME, once it is known that the lesson could be moved at all, where that is none.</summary>
    public Task<Result<BookingDetails>> RescheduleAsync(CurrentUser user, BookingId id, string? newStart, CancellationToken ct) => InstantText.Read(newStart).Match(
        start => RescheduleAsync(user, id, start, ct),
        unreadable => RunAsync(user, id, new BookingTransition
        {
            RefuseParty = OnlyStudent,
            IsDone = (_, _) => false,
            ApplyAsync = (_, booking, act, _) => Task.FromResult<Refusal?>(ReschedulePolicy.OfState(booking.Facts, act.At) ?? unreadable),
        }, ct));

    private static async Task<Refusal?> MoveAsync(TutorBookingDb db, Booking booking, BookingAct act, Instant newStart, CancellationToken ct)
    {
        var now = act.At;
        var schedule = await db.ScheduleOfAsync(booking, ct);
        var rules = schedule.ToRules() with { Horizon = ReschedulePolicy.Horizon(booking.Facts, now) };
        if (ReschedulePolicy.Decide(booking.Facts, newStart, rules.MinimumNotice, now) is { } refusal) return refusal;
        if (await db.RefuseUnapprovedAsync(booking, ct) is { } notApproved) return notApproved;

        var lesson = new Interval(newStart, newStart + booking.Lesson.Duration);
        var taken = await db.TakenTimeAsync(schedule, lesson, booking.StudentId, now, but: booking.Id, ct);
        if (OpenSlots.Explain(rules, taken, newStart, lesson.Duration, now) is { } notOpen) return notOpen;

        schedule.CountRequest();
        booking.Move(act, lesson, rules.WithBuffers(lesson), booking.Numbers.Expiry.ExpiresAt(booking.CreatedAt, newStart, now));
        return null;
    }
}
