using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>Speaks with Stripe. An outage of whatever kind is an answer here, for it leaves open what was done.</summary>
internal sealed partial class StripeApi(HttpClient http, ILogger<StripeApi> log)
{
    public async Task<StripeReply<T>> GetAsync<T>(string path, CancellationToken ct)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync<T>(request, ct);
    }

    /// <param name="key">Makes what is created twice one; null where the object's own state refuses a second time.</param>
    public async Task<StripeReply<T>> PostAsync<T>(string path, IEnumerable<KeyValuePair<string, string>> form, string? key, CancellationToken ct)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await SendAsync<T>(request, ct);
    }

    private async Task<StripeReply<T>> SendAsync<T>(HttpRequestMessage request, CancellationToken ct)
        where T : class
    {
        try
        {
            using var answer = await http.SendAsync(request, ct);
            return answer.IsSuccessStatusCode ? new(await answer.Content.ReadFromJsonAsync<T>(StripeJson.Options, ct)) : await ReadFailureAsync<T>(request, answer, ct);
        }
        catch (Exception outage) when (IsOutage(outage, ct))
        {
            LogOutage(outage, request.Method, request.RequestUri);
            return default;
        }
    }

    // The client's own time limit looks like somebody giving up.
    private static bool IsOutage(Exception failure, CancellationToken ct) =>
        failure is HttpRequestException or IOException or JsonException || (failure is OperationCanceledException && !ct.IsCancellationRequested);

    private async Task<StripeReply<T>> ReadFailureAsync<T>(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken ct)
        where T : class
    {
        // Only these say something about the payment. A wrong key, an object of another account, too many calls and faults of theirs do not.
        var isAboutPayment = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired;
        var failure = isAboutPayment ? await answer.Content.ReadFromJsonAsync<StripeFailure>(StripeJson.Options, ct) : null;
        LogFailure(request.Method, request.RequestUri, answer.StatusCode, failure?.Error?.Type, failure?.Error?.Code);
        return new(Object: null, IsRefused: failure?.IsFinal is true);
    }

    [LoggerMessage(LogLevel.Warning, "Stripe did not answer {Method} {Address}; it is asked again")]
    private partial void LogOutage(Exception outage, HttpMethod method, Uri? address);

    [LoggerMessage(LogLevel.Warning, "Stripe answered {Status} to {Method} {Address}: {Type} {Code}")]
    private partial void LogFailure(HttpMethod method, Uri? address, HttpStatusCode status, string? type, string? code);
}
