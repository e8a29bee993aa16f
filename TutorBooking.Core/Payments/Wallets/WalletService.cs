using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>What people do with their own wallet.</summary>
public sealed class WalletService(
    IDbContextFactory<TutorBookingDb> databases, IPaymentGateway gateway, TopUpSettlement settlement, IOptions<PaymentOptions> options, IClock clock)
{
    /// <summary>Adds money from a card. Answers a top-up that succeeded, or one that waits for the owner's second step: see <see cref="ConfirmAsync"/>.</summary>
    /// <param name="amount">In major units, as people write it: 45, 45.5 or 45,50.</param>
    /// <param name="key">Names this request: sent again with the same key it has no second effect.</param>
    public async Task<Result<TopUpView>> TopUpAsync(CurrentUser user, string amount, string cardToken, string key, CancellationToken ct)
    {
        if (options.Value.Gateway is null) return PaymentRefusals.NoCards;
        if (key.Length is 0 or > Journal.KeyLength) return PaymentRefusals.KeyMissing;
        if (string.IsNullOrWhiteSpace(cardToken)) return PaymentRefusals.CardMissing;

        var read = options.Value.TopUps.Read(amount);
        if (read.Refusal is { } flaw) return flaw;

        var topUp = await BeginAsync(user, read.Value, key, ct);
        if (topUp.Amount != read.Value) return PaymentRefusals.KeyReused;
        if (topUp.State is not TopUpState.Asked) return Tell(TopUpView.Of(topUp));

        // No context is open here: a gateway may take its time.
        var answer = await gateway.ChargeAsync(new GatewayCharge(topUp.Key, topUp.Amount, cardToken), ct);
        return Tell(await settlement.SettleAsync(topUp.Id, answer, CancellationToken.None));
    }

    /// <summary>Where the owner of a top-up goes to confirm it; null where the page itself can ask, where nothing waits, and for anybody else.</summary>
    public async Task<Uri?> SecondStepAsync(CurrentUser user, TopUpId id, CancellationToken ct) =>
        await FindAsync(user, id, ct) is { Refusal: null, Value.State: TopUpState.WaitsForSecondStep } ? await gateway.SecondStepAsync(TopUp.KeyOf(id), ct) : null;

    /// <summary>The card's owner has confirmed, so the payment goes on.</summary>
    public Task<Result<TopUpView>> ConfirmAsync(CurrentUser user, TopUpId id, CancellationToken ct) => GoOnAsync(user, id, gateway.ConfirmAsync, ct);

    /// <summary>The card's owner does not confirm: nothing is taken. Answers the top-up as it ended, which may be paid where this comes too late.</summary>
    public async Task<Result<TopUpView>> LeaveAsync(CurrentUser user, TopUpId id, CancellationToken ct)
    {
        var left = await GoOnAsync(user, id, gateway.VoidAsync, ct);
        return left.Refusal == PaymentRefusals.CardDeclined ? await FindAsync(user, id, ct) : left;
    }

    private static Result<TopUpView> Tell(TopUpView topUp) => topUp.State switch
    {
        TopUpState.Asked => PaymentRefusals.OutcomeUnknown,
        TopUpState.WaitsForSecondStep or TopUpState.Succeeded => topUp,
        TopUpState.Declined => PaymentRefusals.CardDeclined,
    };

    private async Task<Result<TopUpView>> GoOnAsync(CurrentUser user, TopUpId id, Func<string, CancellationToken, Task<GatewayAnswer>> ask, CancellationToken ct)
    {
        var found = await FindAsync(user, id, ct);
        if (found is not { Refusal: null, Value.State: TopUpState.WaitsForSecondStep }) return found.Match(Tell, refusal => refusal);

        await settlement.NoteAskedAsync(id, ct);
        var answer = await ask(TopUp.KeyOf(id), ct);
        return Tell(await settlement.SettleAsync(id, answer, CancellationToken.None));
    }

    private async Task<Result<TopUpView>> FindAsync(CurrentUser user, TopUpId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.TopUps.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.PersonId == user.Id, ct) is { } topUp) return TopUpView.Of(topUp);

        return await db.TopUps.AnyAsync(one => one.Id == id, ct) ? PaymentRefusals.NotYours : PaymentRefusals.NotFound;
    }

    // Of the same request twice at once, one stores it and the other finds it.
    private async Task<TopUp> BeginAsync(CurrentUser user, Money amount, string key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var same = db.TopUps.AsNoTracking().Where(one => one.PersonId == user.Id && one.RequestKey == key);
        if (await same.SingleOrDefaultAsync(ct) is { } before) return before;

        var topUp = new TopUp { PersonId = user.Id, RequestKey = key, AmountMinor = amount.Minor, Currency = amount.Currency, CreatedAt = clock.GetCurrentInstant() };
        db.TopUps.Add(topUp);
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? topUp : await same.SingleAsync(ct);
    }
}
