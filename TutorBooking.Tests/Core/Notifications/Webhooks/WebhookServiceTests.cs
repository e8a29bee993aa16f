using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Notifications.Webhooks;

public sealed class WebhookServiceTests : IDisposable
{
    private readonly TestCore core = new();

    private WebhookService Service => core.Get<WebhookService>();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData("https://school.example/lessons", true)]
    [InlineData("https://school.example:8443/lessons?school=3", true)]
    [InlineData("https://1.1.1.1/lessons", true)]
    [InlineData("https://[2606:4700:4700::1111]/", true)]
    [InlineData("http://school.example/lessons", false)]
    [InlineData("ftp://school.example/lessons", false)]
    [InlineData("https://ada:secret@school.example/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://10.1.2.3/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:192.168.0.1]/", false)]
    [InlineData("https://[64:ff9b::10.0.0.1]/", false)]
    [InlineData("https://[fd00::1]/", false)]
    [InlineData("https://sc\u31ee\uce7cl.example/", false)]
    [InlineData("lessons", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task An_address_is_encrypted_and_public(string? address, bool isTaken)
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await Service.AddAsync(cast.Ada, address, CancellationToken.None)).Refusal.ShouldBe(isTaken ? null : WebhookRefusals.NoAddress);
    }

    [Fact]
    public async Task A_name_that_leads_into_a_private_network_is_not_spoken_to()
    {
        await using var listener = await FakeListener.StartAsync();
        using var http = new HttpClient(OutsideConnections.Handler(allowsPrivate: false));

        await Should.ThrowAsync<HttpRequestException>(http.GetAsync(new Uri(listener.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))));

        listener.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_has_five_at_most()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        for (var added = 0; added < Webhook.MostPerPerson; added++)
        {
            _ = (await Service.AddAsync(cast.Ada, "https://school.example/lessons", CancellationToken.None)).Value;
        }

        (await Service.AddAsync(cast.Ada, "https://school.example/lessons", CancellationToken.None)).Refusal.ShouldBe(WebhookRefusals.TooMany);
        (await Service.AddAsync(cast.Grace, "https://school.example/lessons", CancellationToken.None)).Refusal.ShouldBeNull("others have their own");
    }

    [Fact]
    public async Task A_strangers_webhook_is_like_none()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = (await Service.AddAsync(cast.Ada, "https://school.example/lessons", CancellationToken.None)).Value.Id;

        foreach (var stranger in new[] { cast.Grace, cast.Alan, cast.Rosa })
        {
            (await Service.RemoveAsync(stranger, id, CancellationToken.None)).ShouldBe(WebhookRefusals.NotFound);
            (await Service.ResumeAsync(stranger, id, CancellationToken.None)).ShouldBe(WebhookRefusals.NotFound);
            (await Service.SendAgainAsync(stranger, id, new(1), CancellationToken.None)).ShouldBe(WebhookRefusals.NotFound);
            (await core.Get<WebhookQueries>().DeliveriesAsync(stranger, id, 1, 20, CancellationToken.None)).Refusal.ShouldBe(WebhookRefusals.NotFound);
            (await core.Get<WebhookQueries>().ListAsync(stranger, CancellationToken.None)).ShouldBeEmpty();
        }

        (await Service.SendAgainAsync(cast.Ada, id, new(404), CancellationToken.None)).ShouldBe(WebhookRefusals.NoSuchDelivery);
        (await Service.RemoveAsync(cast.Ada, id, CancellationToken.None)).ShouldBeNull();
        (await core.Database.ReadAsync(db => db.Webhooks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public void The_pauses_grow_and_end()
    {
        var pauses = Enumerable.Range(1, WebhookRetries.MostTries).Select(tries => WebhookRetries.Next(tries, FakeClock.Start) - FakeClock.Start).ToList();

        pauses[^1].ShouldBeNull();
        pauses[..^1].ShouldAllBe(pause => pause != null);
        pauses[..^1].ShouldBe(pauses[..^1].Order());
    }
}
