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

/// <summary>Every example of the description is sent as it stands, where what it speaks of is there, and understood.</summary>
public sealed class ApiExampleTests : ApiTest
{
    public static TheoryData<string> EveryCall() => [.. ApiCalls.All.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task It_is_understood(string name)
    {
        var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
        var document = JsonSerializer.Deserialize<JsonElement>((await Stranger.GetAsync(ApiDocument.Address)).Text);
        var call = document.GetProperty("paths").GetProperty($"/api{path}").GetProperty(method.ToLowerInvariant());
        await StageAsync(path);

        var program = await ProgramOfAsync(path.StartsWith("/tutor/", StringComparison.Ordinal) && !path.EndsWith("tutor", StringComparison.Ordinal) ? People.Grace : People.Ada);
        var answer = await program.SendAsync(HttpMethod.Parse(method), AddressOf(path, call), await BodyOfAsync(path, call), headers: await HeadersOfAsync(call));

        answer.Outcome.ShouldBeOneOf("200", "201", "202", "204");
        call.GetProperty("responses").TryGetProperty(answer.Outcome, out _).ShouldBeTrue($"{answer.Outcome} is described");
    }

    private static string AddressOf(string path, JsonElement call)
    {
        var query = ParametersOf(call, "query").Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        return $"/api{path.Replace("{id}", "1", StringComparison.Ordinal).Replace("{deliveryId}", "1", StringComparison.Ordinal)}?{string.Join('&', query)}";
    }

    private async Task<(string Name, string Value)[]> HeadersOfAsync(JsonElement call)
    {
        var examples = ParametersOf(call, "header").ToArray();
        if (!examples.Any(header => header.Name is "If-Match")) return examples;

        var read = await (await ProgramOfAsync(People.Ada)).GetAsync("/api/bookings/1");
        return [.. examples.Where(header => header.Name is not "If-Match"), ("If-Match", read.Headers.ETag.ShouldNotBeNull().ToString())];
    }

    private static IEnumerable<(string Name, string Value)> ParametersOf(JsonElement call, string place) =>
        from parameter in call.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToArray() : []
        where parameter.GetProperty("in").GetString() == place && parameter.TryGetProperty("example", out _)
        select (parameter.GetProperty("name").GetString() ?? "", parameter.GetProperty("example").ToString());

    // Only what nobody can know before is put in.
    private async Task<string?> BodyOfAsync(string path, JsonElement call)
    {
        if (!call.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out var example)) return null;

        var sent = JsonNode.Parse(example.GetRawText()).ShouldNotBeNull();
        if (path is "/auth/login") sent["email"] = People.Ada.Email;
        if (path is "/auth/refresh") sent["refresh_token"] = (await Stranger.PostAsync("/api/auth/login", new { email = People.Ada.Email, password = AppPeople.Password })).Words("refresh_token");
        return sent.ToJsonString();
    }

    // What a call speaks of is there: booking 1, webhook 1 with a delivery, an offer.
    private async Task StageAsync(string path)
    {
        if (path.StartsWith("/webhooks/", StringComparison.Ordinal)) _ = (await App.Get<WebhookService>().AddAsync(People.Ada.User, "https://school.example/lessons", CancellationToken.None)).Value;
        if (path.EndsWith("/packages", StringComparison.Ordinal)) _ = (await App.Get<PackageOfferService>().AddAsync(People.Grace.User, new PackageOfferDraft(5, 60, 10), CancellationToken.None)).Value;
        if (!path.Contains("bookings/", StringComparison.Ordinal) && path is not "/reviews" && !path.Contains("deliveries", StringComparison.Ordinal)) return;

        var lesson = (await People.AskAsync(App, People.Ada, Pair.Tomorrow)).Value;
        if (path.Contains("deliveries", StringComparison.Ordinal)) await Condition.HoldsAsync(async () => (await App.Get<WebhookQueries>().DeliveriesAsync(People.Ada.User, new WebhookId(1), 1, 20, CancellationToken.None)).Value.Total is 1);
        if (path is "/reviews" || path.EndsWith("complete", StringComparison.Ordinal) || path.Contains("no-show", StringComparison.Ordinal))
        {
            _ = (await App.Get<BookingService>().ConfirmAsync(People.Grace.User, lesson, note: null, CancellationToken.None)).Value;
            GoTo(Pair.Tomorrow + Duration.FromHours(1));
            if (path is "/reviews") _ = (await App.Get<BookingService>().CompleteAsync(People.Grace.User, lesson, CancellationToken.None)).Value;
        }
    }
}
