using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What people do to a booking whose time stays: answer it, cancel it, take that back, let it go, complete it, report who did not come.</summary>
public sealed class BookingService(IDbContextFactory<TutorBookingDb> databases, BookingQueries queries, OutboxSignal outbox, IClock clock)
    : BookingCommands(databases, queries, outbox, clock)
{
    /// <summary>The tutor agrees to a request; <paramref name="note"/> is for the student to read.</summary>
    public Task<Result<BookingDetails>> ConfirmAsync(CurrentUser user, BookingId id, string? note, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        Note = note,
        RefuseParty = OnlyTutor,
        IsDone = (booking, act) => booking.WasMade(BookingStatus.Confirmed, act.Role),

        // The state is named before the tutor's own standing: nobody is told of an approval where nothing could be confirmed anyway.
        ApplyAsync = async (db, booking, act, token) => AnswerPolicy.Decide(booking.Facts, act.At)
            ?? await db.RefuseUnapprovedAsync(booking, token) ?? booking.Confirm(act),
    }, ct);

    /// <summary>The tutor says no to a request; its time is free again at once.</summary>
    public Task<Result<BookingDetails>> DeclineAsync(CurrentUser user, BookingId id, string? reason, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        Note = reason,
        RefuseParty = OnlyTutor,
        IsDone = (booking, act) => booking.WasMade(BookingStatus.Declined, act.Role),
        ApplyAsync = (_, booking, act, _) => Task.FromResult(booking.Decline(act)),
    }, ct);

    /// <summary>Cancels as whichever party <paramref name="user"/> is; TERMS_CHANGED if less would go back than was shown. An admin's other share after an admin's cancellation is no repeat, but INVALID_STATE.</summary>
    public Task<Result<BookingDetails>> CancelAsync(CurrentUser user, BookingId id, Cancellation cancellation, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        Note = cancellation.Reason,
        RefuseParty = _ => null,
        RefuseInput = cancellation.Refuse,
        IsDone = (booking, act) => booking.WasMade(act.Role.Cancellation, act.Role) && cancellation.IsThatOf(booking, act.Role),
        ApplyAsync = (_, booking, act, _) => Task.FromResult(Cancel(booking, act, cancellation)),
    }, ct);

    /// <summary>Who cancelled takes it back, as long as both people's time is still free.</summary>
    public Task<Result<BookingDetails>> UndoAsync(CurrentUser user, BookingId id, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        RefuseParty = OnlyParties,
        IsDone = (booking, act) => booking.Status.IsBlocking && booking.WasLast(BookingEventKind.Restored, act.Role),
        ApplyAsync = async (db, booking, act, token) => UndoPolicy.Decide(booking.Facts, act.Role, act.At)
            ?? await db.RefuseUnapprovedAsync(booking, token)
            ?? booking.Restore(act, (await db.ScheduleOfAsync(booking, token)).ToRules().WithBuffers(booking.Lesson)),
    }, ct);

    /// <summary>The tutor lets go of a lesson that its student moved; all goes back, and it is no mark against him.</summary>
    public Task<Result<BookingDetails>> ReleaseAsync(CurrentUser user, BookingId id, string? reason, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        Note = reason,
        RefuseParty = OnlyTutor,
        IsDone = (booking, act) => booking.IsReleased && booking.WasMade(BookingStatus.CancelledByTutor, act.Role),
        ApplyAsync = (_, booking, act, _) => Task.FromResult(booking.Release(act)),
    }, ct);

    /// <summary>The tutor says that the lesson took place.</summary>
    public Task<Result<BookingDetails>> CompleteAsync(CurrentUser user, BookingId id, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        RefuseParty = OnlyTutor,
        IsDone = (booking, act) => booking.WasMade(BookingStatus.Completed, act.Role),
        ApplyAsync = (_, booking, act, _) => Task.FromResult(booking.Complete(act)),
    }, ct);

    /// <inheritdoc cref="ReportNoShowAsync(CurrentUser, BookingId, Party, string, NoShowEffect?, CancellationToken)"/>
    public Task<Result<BookingDetails>> ReportNoShowAsync(CurrentUser user, BookingId id, Party missing, string? note, CancellationToken ct) =>
        ReportNoShowAsync(user, id, missing, note, shown: null, ct);

    /// <summary>One party says that the other did not come. Against that one's word it opens a dispute.</summary>
    /// <param name="user">Who reports.</param>
    /// <param name="id">The booking.</param>
    /// <param name="missing">Who did not come: the student, whom only the tutor can report, or the tutor, whom only the student can.</param>
    /// <param name="note">What happened; for the other side to read.</param>
    /// <param name="shown">What was said to follow; TERMS_CHANGED if something else would by now, and VALIDATION where that is a dispute and no word is said. Null where nothing was said.</param>
    /// <param name="ct">Gives the call up.</param>
    public Task<Result<BookingDetails>> ReportNoShowAsync(
        CurrentUser user, BookingId id, Party missing, string? note, NoShowEffect? shown, CancellationToken ct) => RunAsync(user, id, new BookingTransition
        {
            Note = note,
            RefuseParty = missing is Party.Student ? OnlyTutor : OnlyStudent,
            IsDone = (booking, act) => booking.Dispute?.OpenedBy == act.Role
                || booking.WasMade(missing is Party.Student ? BookingStatus.NoShowStudent : BookingStatus.NoShowTutor, act.Role),
            ApplyAsync = (_, booking, act, _) => Task.FromResult(Report(booking, act, shown)),
        }, ct);

    private static Refusal? Report(Booking booking, BookingAct act, NoShowEffect? shown)
    {
        var effect = NoShowPolicy.Decide(booking.Facts, act.Role, act.At);
        if (effect.Refusal is null && shown is { } said && said != effect.Value) return BookingRefusals.ReportContradicts;

        // An admin has to judge by what both say. A program that knows nothing of the other's word may be silent.
        return effect.Refusal is null && shown is NoShowEffect.Dispute && act.Note is null ? BookingRefusals.WordsRequired : booking.ReportNoShow(act);
    }

    private static Refusal? Cancel(Booking booking, BookingAct act, Cancellation cancellation)
    {
        var decision = CancellationPolicy.Decide(booking.Facts, act.Role, act.At, cancellation.PercentBack);
        if (decision.Refusal is { } refusal) return refusal;

        var mark = ReliabilityMarks.OfCancelling(booking.Facts, act.Role, act.At);
        return cancellation.RefuseWorse(decision.Value.Back, mark) ?? booking.Cancel(act, cancellation.PercentBack).Refusal;
    }
}
