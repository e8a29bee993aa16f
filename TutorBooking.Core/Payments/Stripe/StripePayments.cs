using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Stripe's objects behind our charges: pages for entering a card, payments by a known card, refunds.</summary>
internal sealed class StripePayments(StripeApi stripe, IOptions<SiteOptions> site)
{
    private const string Sessions = "v1/checkout/sessions";
    private const string Intents = "v1/payment_intents";
    private const string Refunds = "v1/refunds";

    private string Site => site.Value.Url.TrimEnd('/');

    /// <summary>Makes the object of a charge, or finds it again: no money moves by this.</summary>
    public async Task<StripeReply<StripeStanding>> CreateAsync(StripeCharge charge, CancellationToken ct)
    {
        if (StripeAmount.Of(charge.Amount) is not { } amount) return new(Object: null, IsRefused: true);

        var key = $"{charge.Key}/{charge.RequestId}";
        return StripeCards.IsGiven(charge.CardToken)
            ? (await stripe.PostAsync<StripeIntent>(Intents, StripeForms.Intent(charge, amount), key, ct)).To(StripeStanding.Of)
            : (await stripe.PostAsync<StripeSession>(Sessions, StripeForms.Session(charge, amount, Site), key, ct)).To(StripeStanding.Of);
    }

    public async Task<StripeReply<StripeStanding>> LookAsync(StripeCharge charge, CancellationToken ct) => charge.SessionId is { } session
        ? (await stripe.GetAsync<StripeSession>($"{Sessions}/{session}?expand[0]=payment_intent", ct)).To(StripeStanding.Of)
        : (await stripe.GetAsync<StripeIntent>($"{Intents}/{charge.PaymentIntentId}", ct)).To(StripeStanding.Of);

    public Task<StripeReply<StripeStanding>> ConfirmAsync(StripeCharge charge, StripeStanding standing, CancellationToken ct) =>
        MoveAsync($"{standing.IntentId}/confirm", StripeForms.Confirmation(charge, Site), ct);

    public Task<StripeReply<StripeStanding>> CaptureAsync(StripeStanding standing, CancellationToken ct) => MoveAsync($"{standing.IntentId}/capture", StripeForms.Nothing, ct);

    public async Task<StripeReply<StripeStanding>> EndAsync(StripeStanding standing, CancellationToken ct) => standing.IsOpenPage
        ? (await stripe.PostAsync<StripeSession>($"{Sessions}/{standing.SessionId}/expire", StripeForms.Nothing, key: null, ct)).To(StripeStanding.Of)
        : await MoveAsync($"{standing.IntentId}/cancel", StripeForms.Nothing, ct);

    /// <summary>Stripe forgets keys after a day, so a refund of this key is first looked for among those that were made.</summary>
    public async Task<GatewayAnswer> RefundAsync(StripeCharge charge, string intent, GatewayRefund refund, long amount, CancellationToken ct)
    {
        var made = await stripe.GetAsync<StripeList<StripeRefund>>($"{Refunds}?payment_intent={intent}&limit=100", ct);
        if (made.Object is null) return GatewayAnswer.Unknown;
        if (made.Object.Data.FirstOrDefault(one => one.Key == refund.Key) is { } known) return AnswerOf(known);

        var reply = await stripe.PostAsync<StripeRefund>(Refunds, StripeForms.Refund(intent, amount, refund.Key), $"{refund.Key}/{charge.RequestId}", ct);
        return reply.Object is { } given ? AnswerOf(given) : reply.IsRefused ? GatewayAnswer.Declined : GatewayAnswer.Unknown;
    }

    // No key: an intent that has been moved on refuses to be moved again.
    private async Task<StripeReply<StripeStanding>> MoveAsync(string step, IReadOnlyDictionary<string, string> form, CancellationToken ct) =>
        (await stripe.PostAsync<StripeIntent>($"{Intents}/{step}", form, key: null, ct)).To(StripeStanding.Of);

    private static GatewayAnswer AnswerOf(StripeRefund refund) => refund.Status switch
    {
        "succeeded" => GatewayAnswer.Succeeded,
        "failed" or "canceled" => GatewayAnswer.Declined,
        _ => GatewayAnswer.Unknown,
    };
}
