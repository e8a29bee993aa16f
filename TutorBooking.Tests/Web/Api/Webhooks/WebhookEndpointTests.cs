using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Webhooks;

/// <summary>A program takes care of its webhooks itself.</summary>
public sealed class WebhookEndpointTests : ApiTest
{
    public WebhookEndpointTests() => App.Settings["Webhooks:AllowPrivateAddresses"] = "true";

    [Fact]
    public async Task The_secret_is_told_once()
    {
        await using var listener = await FakeListener.StartAsync();
        var ada = await ProgramOfAsync(People.Ada);

        var added = await ada.PostAsync("/api/webhooks", new { url = listener.Address });

        added.Outcome.ShouldBe("201");
        added.Words("secret").ShouldNotBeNull().ShouldStartWith("whsec_");
        var listed = (await ada.GetAsync("/api/webhooks")).Items.ShouldHaveSingleItem();
        (listed.GetProperty("url").GetString(), listed.TryGetProperty("secret", out _)).ShouldBe((listener.Address, false));
    }

    [Fact]
    public async Task An_event_is_logged_and_can_be_sent_again()
    {
        await using var listener = await FakeListener.StartAsync();
        var ada = await ProgramOfAsync(People.Ada);
        var id = (await ada.PostAsync("/api/webhooks", new { url = listener.Address })).Id;
        await People.AskAsync(App, People.Ada, Pair.Tomorrow);
        await Condition.HoldsAsync(async () => (await ada.GetAsync($"/api/webhooks/{id}/deliveries")).Items.Any(line => line.GetProperty("attempts").GetInt32() is 1 && line.GetProperty("delivered_at").GetString() is not null));

        var line = (await ada.GetAsync($"/api/webhooks/{id}/deliveries")).Items.ShouldHaveSingleItem();
        (line.GetProperty("type").GetString(), line.GetProperty("answer").GetInt32()).ShouldBe(("booking.requested", 200));
        (await ada.PostAsync($"/api/webhooks/{id}/deliveries/{line.GetProperty("id").GetInt64()}/replay")).Outcome.ShouldBe("204");

        await Condition.HoldsAsync(() => listener.All.Count is 2);
    }

    [Fact]
    public async Task What_is_somebody_elses_is_not_there()
    {
        await using var listener = await FakeListener.StartAsync();
        var (ada, grace) = (await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Grace));
        var id = (await ada.PostAsync("/api/webhooks", new { url = listener.Address })).Id;

        (await grace.GetAsync($"/api/webhooks/{id}/deliveries")).Outcome.ShouldBe("404 WEBHOOK_NOT_FOUND");
        (await grace.PostAsync($"/api/webhooks/{id}/resume")).Outcome.ShouldBe("404 WEBHOOK_NOT_FOUND");
        (await grace.SendAsync(HttpMethod.Delete, $"/api/webhooks/{id}")).Outcome.ShouldBe("404 WEBHOOK_NOT_FOUND");
        (await grace.PostAsync($"/api/webhooks/{id}/deliveries/1/replay")).Outcome.ShouldBe("404 WEBHOOK_NOT_FOUND");
        (await ada.SendAsync(HttpMethod.Delete, $"/api/webhooks/{id}")).Outcome.ShouldBe("204");
        (await Stranger.GetAsync("/api/webhooks")).Outcome.ShouldBe("401 UNAUTHENTICATED");
    }
}
