using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Api.Description;

namespace TutorBooking.Tests.Web.Api.Description;

/// <summary>Every example of the description is sent, where what it speaks of is there, and understood.</summary>
public sealed class ApiExampleTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    private int lessons;
    private long delivery;

    [Fact]
    public async Task Each_is_understood_as_it_stands()
    {
        _ = (await App.Get<PackageOfferService>().AddAsync(People.Grace.User, new PackageOfferDraft(5, 60, 10), CancellationToken.None)).Value;
        var document = JsonSerializer.Deserialize<JsonElement>((await Stranger.GetAsync(ApiDocument.Address)).Text);
        foreach (var name in ApiCalls.All.Select(call => call.Name))
        {
            var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
            var call = document.GetProperty("paths").GetProperty($"/api{path}").GetProperty(method.ToLowerInvariant());
            var id = await StageAsync(path);

            var answer = await (await CallerOfAsync(path)).SendAsync(HttpMethod.Parse(method), AddressOf(path, id, call), await BodyOfAsync(path, id, call), headers: await HeadersOfAsync(call, id));

            answer.Status.ShouldBeInRange(200, 204, $"{name} answered {answer.Text}");
            call.GetProperty("responses").TryGetProperty(answer.Outcome, out _).ShouldBeTrue($"{name}: {answer.Outcome} is described");
        }
    }

    private string AddressOf(string path, long id, JsonElement call)
    {
        var query = ParametersOf(call, "query").Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        return $"/api{path.Replace("{id}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{deliveryId}", delivery.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}?{string.Join('&', query)}";
    }

    private static IEnumerable<(string Name, string Value)> ParametersOf(JsonElement call, string place) =>
        from parameter in call.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToArray() : []
        where parameter.GetProperty("in").GetString() == place && parameter.TryGetProperty("example", out _)
        select (parameter.GetProperty("name").GetString() ?? "", parameter.GetProperty("example").ToString());

    private Task<ApiClient> CallerOfAsync(string path) =>
        ProgramOfAsync(path.StartsWith("/tutor/", StringComparison.Ordinal) && !path.EndsWith("no-show-tutor", StringComparison.Ordinal) ? People.Grace : People.Ada);

    // A key is used once; a version is read before.
    private async Task<(string Name, string Value)[]> HeadersOfAsync(JsonElement call, long id)
    {
        var examples = ParametersOf(call, "header").ToDictionary(header => header.Name, header => header.Value, StringComparer.Ordinal);
        if (examples.ContainsKey("Idempotency-Key")) examples["Idempotency-Key"] = Guid.NewGuid().ToString();
        if (examples.ContainsKey("If-Match")) examples["If-Match"] = (await (await ProgramOfAsync(People.Ada)).GetAsync($"/api/bookings/{id}")).Headers.ETag.ShouldNotBeNull().ToString();
        return [.. examples.Select(header => (header.Key, header.Value))];
    }

    // Only what nobody can know before is put in.
    private async Task<string?> BodyOfAsync(string path, long id, JsonElement call)
    {
        if (!call.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out var example)) return null;

        var sent = JsonNode.Parse(example.GetRawText()).ShouldNotBeNull();
        if (path is "/reviews") sent["booking_id"] = id;
        if (path is "/auth/login") sent["email"] = People.Ada.Email;
        if (path is "/auth/refresh") sent["refresh_token"] = (await Stranger.PostAsync("/api/auth/login", new { email = People.Ada.Email, password = AppPeople.Password })).Words("refresh_token");
        return sent.ToJsonString();
    }

    // What a call speaks of, and its number.
    private async Task<long> StageAsync(string path)
    {
        if (path.StartsWith("/webhooks/", StringComparison.Ordinal)) return await ListenAsync(path.Contains("deliveries", StringComparison.Ordinal));
        if (path.StartsWith("/tutors/", StringComparison.Ordinal)) return People.Profile.Value;
        if (!path.Contains("bookings/", StringComparison.Ordinal) && path is not "/reviews") return 1;

        var start = NextStart();
        var lesson = (await People.AskAsync(App, People.Ada, start)).Value;
        var hasBegun = path is "/reviews" || path.EndsWith("complete", StringComparison.Ordinal) || path.Contains("no-show", StringComparison.Ordinal);
        if (hasBegun) _ = (await App.Get<BookingService>().ConfirmAsync(People.Grace.User, lesson, note: null, CancellationToken.None)).Value;
        if (hasBegun) GoTo(start + Duration.FromHours(1));
        if (path is "/reviews") _ = (await App.Get<BookingService>().CompleteAsync(People.Grace.User, lesson, CancellationToken.None)).Value;
        return lesson.Value;
    }

    private async Task<long> ListenAsync(bool isTold)
    {
        var id = (await App.Get<WebhookService>().AddAsync(People.Ada.User, "https://school.example/lessons", CancellationToken.None)).Value.Id;
        if (!isTold) return id.Value;

        _ = (await People.AskAsync(App, People.Ada, NextStart())).Value;
        await Condition.HoldsAsync(async () => (delivery = await NewestAsync(id)) > 0);
        return id.Value;
    }

    private async Task<long> NewestAsync(WebhookId webhook)
    {
        var sent = (await App.Get<WebhookQueries>().DeliveriesAsync(People.Ada.User, webhook, 1, 20, CancellationToken.None)).Value.Items;
        return sent is [{ } newest, ..] ? newest.Id.Value : 0;
    }

    // Days away from the times that the examples name, and each at an hour of its own.
    private Instant NextStart() => (App.Clock.Now.InUtc().Date.PlusDays(4) + new LocalTime(8 + (lessons++ % 12), 0)).InUtc().ToInstant();
}
