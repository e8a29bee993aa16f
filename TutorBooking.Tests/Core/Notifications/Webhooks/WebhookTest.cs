using System.Text.Json;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Notifications.Webhooks;

/// <summary>A program of Ada's that listens on this machine.</summary>
public abstract class WebhookTest : IAsyncLifetime
{
    private FakeListener? listener;

    private protected TestCore Core { get; } = new(new KeyValuePair<string, string?>("Webhooks:AllowPrivateAddresses", "true"));

    private protected FakeListener Listener => listener!;

    private protected WebhookService Service => Core.Get<WebhookService>();

    public async ValueTask InitializeAsync() => listener = await FakeListener.StartAsync();

    public async ValueTask DisposeAsync()
    {
        Core.Dispose();
        await Listener.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<int> SendAsync() => Core.Get<WebhookSweep>().RunAsync(CancellationToken.None);

    private protected async Task<Webhook> ListenAsync(CurrentUser person) => (await Service.AddAsync(person, Listener.Address, CancellationToken.None)).Value;

    /// <summary>Ada's request, which Grace confirms, and the outbox after it.</summary>
    private protected async Task<BookingId> AgreeAsync(Cast cast)
    {
        var id = await Core.AgreeAsync(cast);
        await Core.DeliverAsync();
        return id;
    }

    private protected JsonElement[] Told() => [.. Listener.All.Select(heard => JsonDocument.Parse(heard.Body).RootElement)];

    private protected async Task<IReadOnlyList<WebhookDeliveryLine>> LogAsync(CurrentUser person, WebhookId id) =>
        (await Core.Get<WebhookQueries>().DeliveriesAsync(person, id, 1, 20, CancellationToken.None)).Value.Items;
}
