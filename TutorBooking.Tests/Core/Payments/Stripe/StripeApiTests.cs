using Microsoft.Extensions.Logging.Abstractions;
using TutorBooking.Core.Payments.Stripe;

namespace TutorBooking.Tests.Core.Payments.Stripe;

public sealed class StripeApiTests
{
    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_an_answer()
    {
        using var http = new HttpClient(new Silence()) { BaseAddress = new Uri("https://stripe.test/"), Timeout = TimeSpan.FromMilliseconds(1) };

        (await Api(http).GetAsync<StripeIntent>("v1/payment_intents/pi_1", CancellationToken.None)).ShouldBe(default);
    }

    [Fact]
    public async Task Whoever_gives_up_himself_is_not_told_of_an_outage()
    {
        using var http = new HttpClient(new Silence()) { BaseAddress = new Uri("https://stripe.test/") };
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Api(http).GetAsync<StripeIntent>("v1/payment_intents/pi_1", given.Token));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task What_cannot_be_read_leaves_it_open(string body)
    {
        using var http = new HttpClient(new Says(body)) { BaseAddress = new Uri("https://stripe.test/") };

        (await Api(http).GetAsync<StripeIntent>("v1/payment_intents/pi_1", CancellationToken.None)).ShouldBe(default);
    }

    private static StripeApi Api(HttpClient http) => new(http, NullLogger<StripeApi>.Instance);

    private sealed class Silence : HttpMessageHandler
    {
        // Never comes, until the caller gives up.
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellationToken);
    }

    private sealed class Says(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") });
    }
}
