using System.Text.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TutorBooking.Tests.Architecture;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Api.Description;

namespace TutorBooking.Tests.Web.Api.Description;

/// <summary>The description of the interface: sound by its own standard, complete, and changed by nobody unseen.</summary>
public sealed class ApiDocumentTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    private const string Copy = "docs/openapi.json";

    [Fact]
    public async Task It_is_what_was_reviewed()
    {
        var text = await ReadAsync();
        var copy = Path.Combine(Repository.Root, Copy);
        if (Environment.GetEnvironmentVariable("WRITE_OPENAPI") is not null) await File.WriteAllTextAsync(copy, text);

        (await File.ReadAllTextAsync(copy)).ShouldBe(text, $"the interface has changed; look at the difference, and write {Copy} anew with WRITE_OPENAPI=1 dotnet test");
    }

    [Fact]
    public async Task It_is_sound_by_its_own_standard()
    {
        var read = OpenApiDocument.Parse(await ReadAsync(), "json", new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });

        read.Diagnostic.ShouldNotBeNull().Errors.Select(flaw => $"{flaw.Pointer}: {flaw.Message}").ShouldBeEmpty();
        read.Diagnostic.Warnings.Select(flaw => $"{flaw.Pointer}: {flaw.Message}").ShouldBeEmpty();
        read.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
    }

    [Fact]
    public async Task Every_call_that_is_described_is_there_and_no_other()
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await ReadAsync());

        var calls =
            from path in document.GetProperty("paths").EnumerateObject()
            from method in path.Value.EnumerateObject()
            select $"{method.Name.ToUpperInvariant()} {path.Name["/api".Length..]}";
        calls.ShouldBe(ApiCalls.All.Select(call => call.Name), ignoreOrder: true);
    }

    [Fact]
    public void Every_code_comes_with_the_status_that_its_kind_has_everywhere() => RefusalTests.All()
        .Where(refusal => ApiCodes.Statuses.TryGetValue(refusal.Code, out var status) && status != TutorBooking.Web.Api.ApiProblems.Of(refusal).StatusCode)
        .Select(refusal => refusal.Code)
        .ShouldBeEmpty();

    [Fact]
    public void Every_code_that_a_call_names_is_known_and_every_known_code_is_named()
    {
        var named = ApiCalls.All.SelectMany(call => call.Codes).Concat(ApiCodes.OfEvery(isDeed: true, needsSignIn: true, hasBody: true)).Distinct(StringComparer.Ordinal).ToList();

        named.Except(ApiCodes.Statuses.Keys, StringComparer.Ordinal).ShouldBeEmpty();
        string.Join(", ", ApiCodes.Statuses.Keys.Except(named, StringComparer.Ordinal).Order(StringComparer.Ordinal)).ShouldBe("METHOD_NOT_ALLOWED, NOT_FOUND", "what no call answers, but an address without one");
    }

    private async Task<string> ReadAsync() => (await Stranger.GetAsync(ApiDocument.Address)).Text.ReplaceLineEndings("\n");
}
