using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Hears news from Stripe. Whoever reaches the address may send anything, so nothing is done before the signature is checked.</summary>
public sealed class StripeWebhook(IDbContextFactory<TutorBookingDb> databases, GatewayNews news, IOptions<PaymentOptions> options, IClock clock)
{
    /// <param name="signature">The header Stripe-Signature.</param>
    /// <param name="body">As it came, to the letter.</param>
    public async Task<StripeReceipt> HearAsync(string signature, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        if (!StripeSignature.IsGenuine(signature, body.Span, options.Value.Stripe.WebhookSecret, clock.GetCurrentInstant())) return StripeReceipt.Refused;
        if (Read(body.Span) is not { } told) return StripeReceipt.Refused;

        if (told.Key is { } key && !await WasHeardAsync(told.Id, ct))
        {
            // Remembered afterwards: should this fail, Stripe sends it again, and a second time does no harm.
            await news.HearAsync(key, ct);
            await RememberAsync(told.Id, ct);
        }

        return StripeReceipt.Heard;
    }

    private static StripeNews? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<StripeNews>(body, StripeJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<bool> WasHeardAsync(string id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.StripeEvents.AnyAsync(one => one.Id == id, ct);
    }

    // Of the same news twice at once, the second to be remembered is remembered already.
    private async Task RememberAsync(string id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.StripeEvents.Add(new StripeEvent { Id = id, At = clock.GetCurrentInstant() });
        await db.TrySaveAsync(ct);
    }
}
