using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Our memory of what Stripe was asked for. Each call is a transaction of its own, and none is open while Stripe is asked.</summary>
internal sealed class StripeCharges(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options, IClock clock)
{
    public async Task<StripeCharge?> FindAsync(string key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.StripeCharges.FindAsync([key], ct);
    }

    /// <summary>The charge of this key, as it was first asked for. One that Stripe cannot take is over before it begins.</summary>
    public async Task<StripeCharge> BeginAsync(GatewayCharge asked, bool isTakenLater, CancellationToken ct)
    {
        var isTakeable = StripeCards.IsKnown(asked.CardToken) && StripeAmount.Of(asked.Amount) is not null;
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.StripeCharges.FindAsync([asked.Key], ct) is { } known) return known;

        var charge = New(asked, isTakenLater, isTakeable ? GatewayAnswer.Unknown : GatewayAnswer.Declined);
        db.StripeCharges.Add(charge);
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? charge : await BeginAsync(asked, isTakenLater, ct);
    }

    /// <summary>Remembers how a charge stands. What was over by then stays as it ended.</summary>
    public async Task<StripeStanding> NoteAsync(string key, StripeStanding standing, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var charge = await db.StripeCharges.SingleAsync(one => one.Key == key, ct);
        if (charge.IsOver) return charge.Standing;
        if (!charge.Take(standing)) return standing;

        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? standing : await NoteAsync(key, standing, ct);
    }

    /// <summary>Ends a charge of which no object is known, so that nobody can have paid it: whoever begins it later is late. Any other is answered as it is.</summary>
    public async Task<StripeCharge> GiveUpAsync(string key, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.StripeCharges.FindAsync([key], ct) is not { } charge)
        {
            charge = New(new GatewayCharge(key, Money.Zero(options.Value.Currency), ""), isTakenLater: false, GatewayAnswer.Declined);
            db.StripeCharges.Add(charge);
        }
        else if (charge.IsOver || charge.IsKnownThere)
        {
            return charge;
        }
        else
        {
            charge.Take(new StripeStanding(GatewayAnswer.Declined));
        }

        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? charge : await GiveUpAsync(key, ct);
    }

    private StripeCharge New(GatewayCharge asked, bool isTakenLater, GatewayAnswer state) => new()
    {
        Key = asked.Key,
        RequestId = Guid.NewGuid().ToString("N"),
        AmountMinor = asked.Amount.Minor,
        Currency = asked.Amount.Currency,
        CardToken = StripeCards.IsKnown(asked.CardToken) ? asked.CardToken : "",
        ReturnPath = asked.ReturnPath,
        IsTakenLater = isTakenLater,
        State = state,
        At = clock.GetCurrentInstant(),
    };
}
