namespace TutorBooking.Core.Payments.Stripe;

/// <summary>What Stripe sends when something happened. Only whose payment it concerns is read from it.</summary>
internal sealed record StripeNews(string Id, string Type, StripeNews.Content Data)
{
    // Everything else Stripe can tell of is nothing we act on.
    private static readonly string[] Heard = ["checkout.session.completed", "checkout.session.expired", "charge.refunded"];

    /// <summary>Of the charge; null where the news is not for us.</summary>
    public string? Key => IsHeard ? Data.Object.Metadata?.GetValueOrDefault(StripeForms.KeyName) : null;

    private bool IsHeard => Heard.Contains(Type, StringComparer.Ordinal) || Type.StartsWith("payment_intent.", StringComparison.Ordinal);

    internal sealed record Content(Subject Object);

    /// <summary>The page, payment or charge: each carries our key.</summary>
    internal sealed record Subject(IReadOnlyDictionary<string, string>? Metadata = null);
}
