using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Gateway;

/// <summary>A gateway for looking and for tests: its cards are <see cref="DemoCards"/>, and nothing leaves the machine.</summary>
internal sealed class DemoGateway(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options, IClock clock) : IPaymentGateway
{
    public async Task<GatewayAnswer> ChargeAsync(GatewayCharge charge, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.DemoCharges.FindAsync([charge.Key], ct) is { } known) return known.State;

        db.DemoCharges.Add(New(charge.Key, charge.Amount, StateOf(charge.CardToken)));
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return await AskAsync(charge.Key, ct);

        return charge.CardToken is DemoCards.Timeout ? GatewayAnswer.Unknown : StateOf(charge.CardToken);
    }

    public Task<GatewayAnswer> ConfirmAsync(string key, CancellationToken ct) => GoOnAsync(key, GatewayAnswer.Succeeded, ct);

    public async Task<GatewayAnswer> AskAsync(string key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await db.DemoCharges.FindAsync([key], ct))?.State ?? GatewayAnswer.Unknown;
    }

    public async Task<GatewayAnswer> VoidAsync(string key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.DemoCharges.FindAsync([key], ct) is not null) return await GoOnAsync(key, GatewayAnswer.Declined, ct);

        // Never heard of: whoever charges it later is late.
        db.DemoCharges.Add(New(key, Money.Zero(options.Value.Currency), GatewayAnswer.Declined));
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? GatewayAnswer.Declined : await AskAsync(key, ct);
    }

    private static GatewayAnswer StateOf(string card) => card switch
    {
        DemoCards.Ok or DemoCards.Timeout => GatewayAnswer.Succeeded,
        DemoCards.SecondStep => GatewayAnswer.SecondStep,
        _ => GatewayAnswer.Declined,
    };

    private async Task<GatewayAnswer> GoOnAsync(string key, GatewayAnswer next, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.DemoCharges.FindAsync([key], ct) is not { State: GatewayAnswer.SecondStep } charge) return await AskAsync(key, ct);

        charge.State = next;
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? next : await AskAsync(key, ct);
    }

    private DemoCharge New(string key, Money amount, GatewayAnswer state) =>
        new() { Key = key, AmountMinor = amount.Minor, Currency = amount.Currency, State = state, At = clock.GetCurrentInstant() };
}
