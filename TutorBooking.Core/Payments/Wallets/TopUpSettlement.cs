using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>Brings a top-up to where the gateway says it is. However often and late an answer comes, the money is added once.</summary>
public sealed class TopUpSettlement(IDbContextFactory<TutorBookingDb> databases, OutboxSignal outbox, IClock clock)
{
    // A wallet that keeps moving under all of these is left to the sweep, which asks the gateway once more.
    private const int Attempts = 5;

    /// <summary>Notes that the gateway is asked to go on: should its answer be lost, the sweep asks for it as for any other.</summary>
    internal async Task NoteAskedAsync(TopUpId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var topUp = await db.TopUps.SingleAsync(one => one.Id == id, ct);
        if (topUp.NoteAsked())
        {
            await db.TrySaveAsync(ct);
        }
    }

    internal async Task<TopUpView> SettleAsync(TopUpId id, GatewayAnswer answer, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var topUp = await db.TopUps.SingleAsync(one => one.Id == id, ct);
            var before = TopUpView.Of(topUp);
            if (!topUp.Take(answer, clock.GetCurrentInstant())) return before;

            await TellAsync(db, topUp, ct);
            if (await db.TrySaveAsync(ct) is SaveOutcome.Saved)
            {
                outbox.Wake();
                return TopUpView.Of(topUp);
            }

            if (attempt == Attempts) return before;
        }
    }

    private async Task TellAsync(TutorBookingDb db, TopUp topUp, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (topUp.State is not TopUpState.Succeeded)
        {
            db.Outbox.Add(OutboxMessage.Of(new WalletChanged(topUp.PersonId), now));
        }
        else if (await db.PostAsync(topUp.Tell(now), ct) is { } refusal)
        {
            throw new InvalidOperationException($"Money that came in was refused: {refusal.Sentence}");
        }
    }
}
