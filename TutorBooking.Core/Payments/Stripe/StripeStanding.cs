using TutorBooking.Core.Payments.Gateway;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>How a charge stands with Stripe, in our words.</summary>
/// <param name="Address">Where the card's owner goes on.</param>
/// <param name="WaitsForUs">The card is known and not yet asked: nothing moves until we say so.</param>
internal sealed record StripeStanding(GatewayAnswer Answer, string? SessionId = null, string? IntentId = null, Uri? Address = null, bool WaitsForUs = false)
{
    public bool IsOver => Answer is GatewayAnswer.Succeeded or GatewayAnswer.Declined;

    /// <summary>A page on which no card has been entered yet; once it is complete, its intent says how the payment stands.</summary>
    public bool IsOpenPage => SessionId is not null && Answer is GatewayAnswer.SecondStep;

    public static StripeStanding Of(StripeSession session) => new(AnswerOf(session), session.Id, session.PaymentIntent?.Id, session.Status is "open" ? Whole(session.Url) : null);

    /// <summary>Of a card that somebody else's page has given to Stripe.</summary>
    public static StripeStanding Of(StripeIntent intent) => new(
        intent.Status is "requires_payment_method" ? GatewayAnswer.Declined : AnswerOf(intent),
        IntentId: intent.Id,
        Address: Whole(intent.NextAction?.RedirectToUrl?.Url),
        WaitsForUs: intent.Status is "requires_confirmation");

    private static GatewayAnswer AnswerOf(StripeSession session) => session.Status switch
    {
        "open" => GatewayAnswer.SecondStep,
        "expired" => GatewayAnswer.Declined,
        "complete" when session.PaymentIntent is { } intent => AnswerOf(intent),
        _ => GatewayAnswer.Unknown,
    };

    private static GatewayAnswer AnswerOf(StripeIntent intent) => intent.Status switch
    {
        "succeeded" => GatewayAnswer.Succeeded,
        "requires_capture" => GatewayAnswer.Authorised,
        "requires_action" => GatewayAnswer.SecondStep,
        "canceled" => GatewayAnswer.Declined,
        _ => GatewayAnswer.Unknown,
    };

    // Nobody is sent to anything but a page.
    private static Uri? Whole(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "https" or "http" } ? address : null;
}
