using System.ComponentModel.DataAnnotations;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>The <c>Payments:Stripe</c> section of the settings. The keys come from the environment or a secret store, never from a file in the repository, and are never logged.</summary>
public sealed class StripeOptions
{
    /// <summary>Begins with sk_, or with rk_ for a restricted one.</summary>
    public string SecretKey { get; init; } = "";

    /// <summary>What Stripe signs its news with; begins with whsec_.</summary>
    public string WebhookSecret { get; init; } = "";

    public string ApiUrl { get; init; } = "https://api.stripe.com/";

    public Uri Api => new(ApiUrl.EndsWith('/') ? ApiUrl : ApiUrl + '/');

    /// <summary>What stops a start with this gateway. No sentence repeats what was set: it may be a key in the wrong place.</summary>
    internal IEnumerable<ValidationResult> Flaws()
    {
        if (!BeginsWith(SecretKey, "sk_", "rk_")) yield return Flaw(nameof(SecretKey), "Where Payments:Gateway is Stripe, it must be the secret key from Stripe’s dashboard, which begins with sk_ or rk_.");
        if (!BeginsWith(WebhookSecret, "whsec_")) yield return Flaw(nameof(WebhookSecret), "Where Payments:Gateway is Stripe, it must be the signing secret of the webhook from Stripe’s dashboard, which begins with whsec_.");
        if (!IsSafe(ApiUrl)) yield return Flaw(nameof(ApiUrl), "It must be a whole address that begins with https, such as https://api.stripe.com/.");
    }

    private static ValidationResult Flaw(string member, string sentence) => new(sentence, [$"Stripe:{member}"]);

    private static bool BeginsWith(string key, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (key.Length > beginning.Length && key.StartsWith(beginning, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // The key goes there with every call, so it goes encrypted; a test's stand-in on the same machine is the exception.
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var there) && (there.Scheme == Uri.UriSchemeHttps || (there.Scheme == Uri.UriSchemeHttp && there.IsLoopback));
}
