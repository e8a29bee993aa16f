using System.Net;
using NodaTime;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Hosting;

public sealed class StripeNewsEndpointTests : IAsyncLifetime
{
    private readonly AppFactory app = new();
    private FakeStripe? stripe;

    public async ValueTask InitializeAsync()
    {
        stripe = await FakeStripe.StartAsync();
        foreach (var (name, value) in stripe.Settings)
        {
            app.Settings[name] = value!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await stripe!.DisposeAsync();
    }

    [Fact]
    public async Task Genuine_news_is_heard_from_a_stranger_and_settles_the_payment()
    {
        var ada = (await app.AddPersonAsync("Ada Lovelace", Roles.Student)).User;
        var waiting = (await app.Get<WalletService>().TopUpAsync(ada, "50", StripeCards.OnItsOwnPage, "k", CancellationToken.None)).Value;
        stripe!.Books.PayOpenPage();
        var mail = StripeMail.Of($"topup/{waiting.Id.Value}", app.Clock.Now);

        (await PostAsync(mail)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(mail)).ShouldBe(HttpStatusCode.OK);

        (await app.Get<WalletQueries>().ReadAsync(ada, 1, 20, CancellationToken.None)).Balance.Minor.ShouldBe(5000);
    }

    [Fact]
    public async Task What_is_forged_old_unsigned_or_no_news_is_refused()
    {
        var mail = StripeMail.Of("topup/1", app.Clock.Now);

        (await PostAsync(mail with { Body = StripeMail.Of("topup/2", app.Clock.Now).Body })).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(StripeMail.Of("topup/1", app.Clock.Now, secret: "whsec_else"))).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(StripeMail.Of("topup/1", app.Clock.Now - Duration.FromSeconds(301)))).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(mail with { Signature = "" })).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(new StripeMail("no"u8.ToArray(), StripeMail.Sign("no"u8.ToArray(), app.Clock.Now)))).ShouldBe(HttpStatusCode.BadRequest);
        stripe!.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_Stripe_ever_sends_is_not_read()
    {
        var body = new byte[(64 * 1024) + 1];

        (await PostAsync(new StripeMail(body, StripeMail.Sign(body, app.Clock.Now)))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task With_another_gateway_nobody_is_there()
    {
        app.Settings["Payments:Gateway"] = "Demo";

        (await PostAsync(StripeMail.Of("topup/1", app.Clock.Now))).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpStatusCode> PostAsync(StripeMail mail)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new ByteArrayContent(mail.Body) };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", mail.Signature);
        using var answer = await app.CreateClient().SendAsync(request);
        return answer.StatusCode;
    }
}
