using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>What is said and decided once two words stand against each other. A dispute is opened by the report that contradicts: see <see cref="BookingService"/>.</summary>
public sealed class DisputeService(IDbContextFactory<TutorBookingDb> databases, BookingQueries queries, OutboxSignal outbox, IClock clock)
    : BookingCommands(databases, queries, outbox, clock)
{
    private const int Whole = 100;

    /// <summary>The side that did not open it says what happened, once.</summary>
    public Task<Result<BookingDetails>> AnswerAsync(CurrentUser user, BookingId id, string? answer, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        Note = answer,
        RefuseParty = OnlyParties,
        RefuseInput = act => act.Note is null ? BookingRefusals.WordsRequired : null,
        IsDone = (booking, act) => booking.WasLast(BookingEventKind.DisputeAnswered, act.Role),
        ApplyAsync = (_, booking, act, _) => Task.FromResult(booking.AnswerDispute(act)),
    }, ct);

    /// <summary>An admin decides where the money goes; he is neither of the two.</summary>
    /// <param name="user">The admin.</param>
    /// <param name="id">The booking.</param>
    /// <param name="percentBack">0 to 100; what goes back to the student. Of the rest the tutor gets the share of the price that is his.</param>
    /// <param name="reason">For both to read.</param>
    /// <param name="ct">Gives the call up.</param>
    public Task<Result<BookingDetails>> DecideAsync(CurrentUser user, BookingId id, int percentBack, string? reason, CancellationToken ct) => RunAsync(user, id, new BookingTransition
    {
        Note = reason,
        RefuseParty = party => party is Party.Admin ? null : BookingRefusals.OnlyAdmins,
        RefuseInput = act => act.Note is null ? BookingRefusals.ReasonRequired : percentBack is < 0 or > Whole ? BookingRefusals.WrongPercentage : null,
        // Another admin's other decision is no repeat.
        IsDone = (booking, act) => booking.WasLast(BookingEventKind.DisputeDecided, act.Role) && booking.Dispute?.Decision == reason?.Trim()
            && booking.RefundedMinor == MoneyDecision.Part(MoneyRule.AdminDecided, booking.Funding, percentBack).Back.Minor,
        ApplyAsync = (_, booking, act, _) => Task.FromResult(booking.DecideDispute(act, percentBack)),
    }, ct);
}
