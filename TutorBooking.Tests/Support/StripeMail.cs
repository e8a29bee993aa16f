using System.Globalization;
using System.Text.Json;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>News as Stripe sends them: a body, and the header that signs it.</summary>
internal sealed record StripeMail(byte[] Body, string Signature)
{
    public static StripeMail Of(string key, Instant at, string type = "checkout.session.completed", string id = "evt_1", string secret = FakeStripe.WebhookSecret)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id, type, data = new { @object = new { id = "cs_1", status = "complete", amount_total = 999_999, metadata = new { key } } } });
        return new StripeMail(body, Sign(body, at, secret));
    }

    public static string Sign(byte[] body, Instant at, string secret = FakeStripe.WebhookSecret)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={SignedMessage.Sign(time, body, secret)}";
    }
}
