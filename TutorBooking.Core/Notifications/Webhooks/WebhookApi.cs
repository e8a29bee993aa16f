using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>Speaks to the programs that listen: one signed POST, whose answer counts and whose content does not.</summary>
public sealed class WebhookApi(HttpClient http)
{
    /// <summary>The name of the header that carries time and signature, such as <c>t=1767225600,v1=5257…</c>.</summary>
    public const string SignatureHeader = "TutorBooking-Signature";

    public const string DeliveryHeader = "TutorBooking-Delivery";

    /// <summary>The status of the answer; what prevented one is an exception.</summary>
    public async Task<int> SendAsync(Webhook webhook, WebhookDelivery delivery, Instant now, CancellationToken ct)
    {
        var body = Encoding.UTF8.GetBytes(delivery.Payload);
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.Add(SignatureHeader, $"t={time},v1={SignedMessage.Sign(time, body, webhook.Secret)}");
        request.Headers.Add(DeliveryHeader, delivery.Id.Value.ToString(CultureInfo.InvariantCulture));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return (int)answer.StatusCode;
    }
}
