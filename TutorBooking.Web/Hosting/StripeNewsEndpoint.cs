using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Stripe;

namespace TutorBooking.Web.Hosting;

/// <summary>Where Stripe sends its news. It signs them, so nobody signs in for this and no form of ours is behind it.</summary>
internal static class StripeNewsEndpoint
{
    public const string Address = "/webhooks/stripe";

    private const int MostBytes = 64 * 1024;

    public static void MapStripeNews(this IEndpointRouteBuilder app) =>
        app.MapPost(Address, HearAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(ContentPolicy.Nothing);

    private static async Task<IResult> HearAsync(HttpRequest request, StripeWebhook webhook, IOptions<PaymentOptions> options, CancellationToken ct)
    {
        if (options.Value.Gateway is not PaymentGateway.Stripe) return Results.NotFound();
        if (await ReadAsync(request, ct) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

        return await webhook.HearAsync(request.Headers["Stripe-Signature"].ToString(), body, ct) switch
        {
            StripeReceipt.Heard => Results.Ok(),
            StripeReceipt.Refused => Results.BadRequest(),
        };
    }

    // Anybody may send here, and it is all kept until the signature over it is checked. Null where there is more than Stripe ever sends.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct);
        return length > MostBytes ? null : body[..length];
    }
}
