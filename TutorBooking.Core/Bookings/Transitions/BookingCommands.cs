using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Transitions;

/// <summary>The shape that every transition shares: load what this person may see, ask in the order of the rules, save once, say what happened.</summary>
public abstract class BookingCommands(IDbContextFactory<TutorBookingDb> databases, BookingQueries queries, OutboxSignal outbox, IClock clock)
{
    private int? expectedVersion;

    /// <summary>Why this person may not act on a booking, whatever he says with it: BOOKING_NOT_FOUND, NOT_YOUR_BOOKING or WRONG_ROLE; null where he may.</summary>
    /// <param name="user">Who wants to act.</param>
    /// <param name="id">The booking.</param>
    /// <param name="only">The one party that may; null for all who see it.</param>
    /// <param name="ct">Gives the call up.</param>
    public async Task<Refusal?> RefuseAsync(CurrentUser user, BookingId id, Party? only, CancellationToken ct)
    {
        var found = await queries.FindAsync(user, id, ct);
        return found.Refusal ?? only switch
        {
            Party.Student => OnlyStudent(found.Value.ViewedAs),
            Party.Tutor => OnlyTutor(found.Value.ViewedAs),
            Party.Admin => found.Value.ViewedAs is Party.Admin ? null : BookingRefusals.OnlyAdmins,
            Party.Platform => throw new InvalidOperationException("The platform itself asks nobody."),
            null => null,
        };
    }

    /// <summary>The same commands for who has read the booking in this version: CHANGED_MEANWHILE where it is another by now. Null for who does not say.</summary>
    internal BookingCommands ExpectingVersion(int? version)
    {
        var commands = (BookingCommands)MemberwiseClone();
        commands.expectedVersion = version;
        return commands;
    }

    private protected static Refusal? OnlyTutor(Party party) => party is Party.Tutor ? null : BookingRefusals.OnlyItsTutor;

    private protected static Refusal? OnlyStudent(Party party) => party is Party.Student ? null : BookingRefusals.OnlyItsStudent;

    private protected static Refusal? OnlyParties(Party party) => party is Party.Student or Party.Tutor ? null : BookingRefusals.OnlyParties;

    private protected async Task<Result<BookingDetails>> RunAsync(CurrentUser user, BookingId id, BookingTransition transition, CancellationToken ct)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var now = clock.GetCurrentInstant();
            var booking = await LoadAsync(db, user, id, now, ct);
            if (booking?.Facts.RoleOf(user) is not { } role) return await BookingQueries.WhyNotVisibleAsync(db, id, ct);

            var act = BookingAct.By(user.Id, role, now, transition.Note);
            if (transition.RefuseParty(role) is { } wrongRole) return wrongRole;
            if (act.Flaw is { } flaw) return flaw;
            if (transition.RefuseInput(act) is { } wrongInput) return wrongInput;
            if (transition.IsDone(booking, act)) return await queries.FindAsync(user, id, ct);

            var version = booking.Version;
            if (expectedVersion is { } expected && expected != version) return BookingRefusals.ChangedMeanwhile;
            if (await transition.ApplyAsync(db, booking, act, ct) is { } refusal) return refusal;
            if (await db.CarryOutAsync(booking, ct) is { } unpaid) return unpaid;
            if (await SaveAsync(db, booking, ct) is not { } lost) return await queries.FindAsync(user, id, ct);
            if (await AfterLossAsync(user, booking, version, lost, transition, ct) is { } answer) return answer;
        }
    }

    private static Task<Booking?> LoadAsync(TutorBookingDb db, CurrentUser user, BookingId id, Instant now, CancellationToken ct) =>
        db.Bookings.VisibleTo(user).ForChange(now).SingleOrDefaultAsync(booking => booking.Id == id, ct);

    // Null where it was saved.
    private async Task<SaveOutcome?> SaveAsync(TutorBookingDb db, Booking booking, CancellationToken ct)
    {
        if (await db.SaveTransitionAsync(booking, ct) is not SaveOutcome.Saved and var lost) return lost;

        outbox.Wake();
        return null;
    }

    // Of two at once one wins. The other looks once more: what it wanted may be what now is. Null to try again.
    private async Task<Result<BookingDetails>?> AfterLossAsync(
        CurrentUser user, Booking wanted, int version, SaveOutcome lost, BookingTransition transition, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetCurrentInstant();
        var current = await LoadAsync(db, user, wanted.Id, now, ct);
        if (current?.Facts.RoleOf(user) is not { } role) return await BookingQueries.WhyNotVisibleAsync(db, wanted.Id, ct);
        if (transition.IsDone(current, BookingAct.By(user.Id, role, now, transition.Note))) return await queries.FindAsync(user, wanted.Id, ct);
        if (current.Version != version) return BookingRefusals.ChangedMeanwhile;

        // The booking is as it was, so it lost a time, or somebody else's request was counted on the same day first.
        if (lost is not SaveOutcome.AlreadyTaken) return null;
        return await db.WhoseTimeAsync(wanted.TutorAccountId, CellsOf(wanted), wanted, now, ct) is { } refusal ? (Result<BookingDetails>)refusal : null;
    }

    // All that it would own of its tutor's time, and what it would hold.
    private static List<Instant> CellsOf(Booking wanted) =>
    [
        .. wanted.Claims.Concat(wanted.Proposals.SelectMany(proposal => proposal.Holds).SelectMany(hold => hold.Claims))
            .Where(claim => claim.PersonId == wanted.TutorAccountId).Select(claim => claim.Cell),
    ];
}
