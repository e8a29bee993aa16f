using TutorBooking.Core.Payments.Gateway;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Takes cards by Stripe. People enter theirs on Stripe's own page; programs may name one that Stripe knows already.</summary>
internal sealed class StripeGateway(StripeCharges charges, StripePayments payments) : IPaymentGateway
{
    public Task<GatewayAnswer> ChargeAsync(GatewayCharge charge, CancellationToken ct) => BeginAsync(charge, isTakenLater: false, ct);

    public Task<GatewayAnswer> AuthoriseAsync(GatewayCharge charge, CancellationToken ct) => BeginAsync(charge, isTakenLater: true, ct);

    public Task<GatewayAnswer> ConfirmAsync(string key, CancellationToken ct) => AskAsync(key, ct);

    public async Task<GatewayAnswer> AskAsync(string key, CancellationToken ct) =>
        await charges.FindAsync(key, ct) is { } charge && await LookAsync(charge, ct) is { } standing ? standing.Answer : GatewayAnswer.Unknown;

    public async Task<Uri?> SecondStepAsync(string key, CancellationToken ct) =>
        await charges.FindAsync(key, ct) is { } charge ? (await LookAsync(charge, ct))?.Address : null;

    public async Task<GatewayAnswer> CaptureAsync(string key, CancellationToken ct)
    {
        if (await charges.FindAsync(key, ct) is not { } charge || await LookAsync(charge, ct) is not { } standing) return GatewayAnswer.Unknown;

        return standing.Answer is GatewayAnswer.Authorised ? await AfterAsync(key, await payments.CaptureAsync(standing, ct), ct) : standing.Answer;
    }

    public async Task<GatewayAnswer> VoidAsync(string key, CancellationToken ct)
    {
        var charge = await charges.GiveUpAsync(key, ct);
        if (await LookAsync(charge, ct) is not { } standing) return GatewayAnswer.Unknown;

        return standing.IsOver ? standing.Answer : await AfterAsync(key, await payments.EndAsync(standing, ct), ct);
    }

    public async Task<GatewayAnswer> RefundAsync(GatewayRefund refund, CancellationToken ct)
    {
        if (await charges.FindAsync(refund.ChargeKey, ct) is not { } charge || charge.Currency != refund.Amount.Currency) return GatewayAnswer.Declined;
        if (StripeAmount.Of(refund.Amount) is not { } amount) return GatewayAnswer.Declined;
        if (await LookAsync(charge, ct) is not { } standing) return GatewayAnswer.Unknown;

        return standing is { Answer: GatewayAnswer.Succeeded, IntentId: { } intent } ? await payments.RefundAsync(charge, intent, refund, amount, ct) : GatewayAnswer.Declined;
    }

    private async Task<GatewayAnswer> BeginAsync(GatewayCharge asked, bool isTakenLater, CancellationToken ct)
    {
        var charge = await charges.BeginAsync(asked, isTakenLater, ct);
        if (await LookAsync(charge, ct) is not { } standing) return GatewayAnswer.Unknown;

        // Only after the intent is remembered, so that a charge which is given up meanwhile can be stopped there.
        return standing.WaitsForUs ? await AfterAsync(charge.Key, await payments.ConfirmAsync(charge, standing, ct), ct) : standing.Answer;
    }

    // Null where nobody answered. What Stripe refuses to make is over; what it refuses to show is not.
    private async Task<StripeStanding?> LookAsync(StripeCharge charge, CancellationToken ct)
    {
        if (charge.IsOver) return charge.Standing;

        var reply = charge.IsKnownThere ? await payments.LookAsync(charge, ct) : await payments.CreateAsync(charge, ct);
        var standing = reply.IsRefused && !charge.IsKnownThere ? new StripeStanding(GatewayAnswer.Declined) : reply.Object;
        return standing is null ? null : await charges.NoteAsync(charge.Key, standing, ct);
    }

    // A refused step tells that the object moved on, or that the card was declined: looking tells which.
    private async Task<GatewayAnswer> AfterAsync(string key, StripeReply<StripeStanding> reply, CancellationToken ct) =>
        reply.Object is { } standing ? (await charges.NoteAsync(key, standing, ct)).Answer
        : reply.IsRefused ? await AskAsync(key, ct)
        : GatewayAnswer.Unknown;
}
