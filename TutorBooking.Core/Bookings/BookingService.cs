using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>What people do to bookings: load, let the domain decide, save once, say what happened.</summary>
public sealed class BookingService(IDbContextFactory<TutorBookingDb> databases, BookingQueries queries, OutboxSignal outbox, IClock clock)
{
    /// <summary>The tutor agrees to a request; <paramref name="note"/> is for the student to read.</summary>
    public Task<Result<BookingDetails>> ConfirmAsync(CurrentUser user, BookingId id, string? note, CancellationToken ct) =>
        AnswerAsync(user, id, BookingStatus.Confirmed, note, (booking, act) => booking.Confirm(act), ct);

    /// <summary>The tutor says no to a request; its time is free again at once.</summary>
    public Task<Result<BookingDetails>> DeclineAsync(CurrentUser user, BookingId id, string? reason, CancellationToken ct) =>
        AnswerAsync(user, id, BookingStatus.Declined, reason, (booking, act) => booking.Decline(act), ct);

    private async Task<Result<BookingDetails>> AnswerAsync(
        CurrentUser user, BookingId id, BookingStatus wanted, string? note, Func<Booking, BookingAct, Refusal?> decide, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.VisibleTo(user).ForChange().SingleOrDefaultAsync(b => b.Id == id, ct);
        if (booking?.Facts.RoleOf(user) is not { } role) return await BookingQueries.WhyNotVisibleAsync(db, id, ct);
        if (role is not Party.Tutor) return BookingRefusals.OnlyItsTutor;

        var act = new BookingAct(user.Id, role, clock.GetCurrentInstant(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (act.Flaw is { } flaw) return flaw;

        // Asked twice, by a double click or a retry: the same answer and no second effect.
        if (booking.Status == wanted) return await queries.FindAsync(user, id, ct);
        if (await RefusalAsync(db, booking, wanted, act, decide, ct) is { } refusal) return refusal;

        return await SaveAsync(db, booking, wanted, user, ct);
    }

    // The state is named before the tutor's own standing: nobody is told of an approval where nothing could be confirmed anyway.
    private static async Task<Refusal?> RefusalAsync(
        TutorBookingDb db, Booking booking, BookingStatus wanted, BookingAct act, Func<Booking, BookingAct, Refusal?> decide, CancellationToken ct)
    {
        if (AnswerPolicy.Decide(booking.Facts, act.At) is { } refusal) return refusal;

        var mayConfirm = wanted is not BookingStatus.Confirmed || await db.Tutors.Approved().AnyAsync(tutor => tutor.Id == booking.TutorId, ct);
        return mayConfirm ? decide(booking, act) : BookingRefusals.TutorNotApproved;
    }

    private async Task<Result<BookingDetails>> SaveAsync(TutorBookingDb db, Booking booking, BookingStatus wanted, CurrentUser user, CancellationToken ct)
    {
        db.Outbox.AddRange(BookingMessages.Of(booking, booking.UpdatedAt));
        if (await db.TrySaveAsync(ct) is SaveOutcome.Saved)
        {
            outbox.Wake();
            return await queries.FindAsync(user, booking.Id, ct);
        }

        // Of two at once one wins. The other looks once more: what it wanted may be what now is.
        var current = await queries.FindAsync(user, booking.Id, ct);
        return current.Match<Result<BookingDetails>>(
            details => details.Status == wanted ? details : BookingRefusals.ChangedMeanwhile,
            refusal => refusal);
    }
}
