using System.Net;
using System.Text;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Which addresses a webhook may have.</summary>
public static class WebhookAddress
{
    /// <summary>An encrypted public one without a name or password in it; refused with VALIDATION. Where a name leads is looked at again at every connection.</summary>
    public static Result<Uri> Read(string? text, bool allowsPrivate)
    {
        if (text is null or { Length: > Webhook.AddressLength } || !Uri.TryCreate(text, UriKind.Absolute, out var address)) return WebhookRefusals.NoAddress;
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0) return WebhookRefusals.NoAddress;
        if (allowsPrivate && address.Scheme is "http" or "https") return address;

        return address.Scheme is "https" && IsPublic(address) ? address : WebhookRefusals.NoAddress;
    }

    // A name in other letters has a plain spelling too, and only that is the same for everybody who reads it.
    private static bool IsPublic(Uri address) => IPAddress.TryParse(address.DnsSafeHost, out var number)
        ? PublicAddresses.Contain(number)
        : Ascii.IsValid(address.Host) && address.Host.Contains('.', StringComparison.Ordinal);
}
