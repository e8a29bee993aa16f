using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Gateway;

/// <summary>A gateway for looking and for tests: its cards are <see cref="DemoCards"/>, and nothing leaves the machine.</summary>
internal sealed class DemoGateway(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options, IClock clock) : IPaymentGateway
{
    public Task<GatewayAnswer> ChargeAsync(GatewayCharge charge, CancellationToken ct) => BeginAsync(charge, isTakenLater: false, ct);

    public Task<GatewayAnswer> AuthoriseAsync(GatewayCharge charge, CancellationToken ct) => BeginAsync(charge, isTakenLater: true, ct);

    public Task<Uri?> SecondStepAsync(string key, CancellationToken ct) => Task.FromResult<Uri?>(null);

    public Task<GatewayAnswer> ConfirmAsync(string key, CancellationToken ct) =>
        GoOnAsync(key, charge => charge.State is GatewayAnswer.SecondStep ? charge.Agreed : charge.State, ct);

    public Task<GatewayAnswer> CaptureAsync(string key, CancellationToken ct) =>
        GoOnAsync(key, charge => charge.State is GatewayAnswer.Authorised ? GatewayAnswer.Succeeded : charge.State, ct);

    public async Task<GatewayAnswer> AskAsync(string key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await db.DemoCharges.FindAsync([key], ct))?.State ?? GatewayAnswer.Unknown;
    }

    public async Task<GatewayAnswer> RefundAsync(GatewayRefund refund, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.DemoRefunds.FindAsync([refund.Key], ct) is { } known) return known.State;

        var isGiven = await db.DemoCharges.FindAsync([refund.ChargeKey], ct) is { } charge && charge.GiveBack(refund.Amount);
        var state = isGiven ? GatewayAnswer.Succeeded : GatewayAnswer.Declined;
        db.DemoRefunds.Add(new DemoRefund { Key = refund.Key, ChargeKey = refund.ChargeKey, AmountMinor = refund.Amount.Minor, State = state });
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? state : await RefundAsync(refund, ct);
    }

    public async Task<GatewayAnswer> VoidAsync(string key, CancellationToken ct)
    {
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            // Never heard of: whoever charges it later is late.
            if (await db.DemoCharges.FindAsync([key], ct) is null)
            {
                db.DemoCharges.Add(New(key, Money.Zero(options.Value.Currency), GatewayAnswer.Declined, isTakenLater: false));
                if (await db.TrySaveAsync(ct) is SaveOutcome.Saved) return GatewayAnswer.Declined;
            }
        }

        return await GoOnAsync(key, charge => charge.State is GatewayAnswer.Succeeded ? charge.State : GatewayAnswer.Declined, ct);
    }

    private async Task<GatewayAnswer> BeginAsync(GatewayCharge charge, bool isTakenLater, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.DemoCharges.FindAsync([charge.Key], ct) is { } known) return known.State;

        var begun = New(charge.Key, charge.Amount, GatewayAnswer.Declined, isTakenLater);
        begun.State = StateOf(charge.CardToken, begun.Agreed);
        db.DemoCharges.Add(begun);
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return await AskAsync(charge.Key, ct);

        return charge.CardToken is DemoCards.Timeout ? GatewayAnswer.Unknown : begun.State;
    }

    private static GatewayAnswer StateOf(string card, GatewayAnswer agreed) => card switch
    {
        DemoCards.Ok or DemoCards.Timeout => agreed,
        DemoCards.SecondStep => GatewayAnswer.SecondStep,
        _ => GatewayAnswer.Declined,
    };

    // Of two at once, the one that finds another state than it read looks again.
    private async Task<GatewayAnswer> GoOnAsync(string key, Func<DemoCharge, GatewayAnswer> next, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.DemoCharges.FindAsync([key], ct) is not { } charge) return GatewayAnswer.Unknown;

        charge.State = next(charge);
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? charge.State : await GoOnAsync(key, next, ct);
    }

    private DemoCharge New(string key, Money amount, GatewayAnswer state, bool isTakenLater) => new()
    {
        Key = key,
        AmountMinor = amount.Minor,
        Currency = amount.Currency,
        State = state,
        IsTakenLater = isTakenLater,
        At = clock.GetCurrentInstant(),
    };
}
