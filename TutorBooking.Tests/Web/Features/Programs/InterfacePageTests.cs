using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Api.Description;

namespace TutorBooking.Tests.Web.Features.Programs;

/// <summary>The page that describes the interface: complete, for everybody, and the only page below /api.</summary>
public sealed class InterfacePageTests : IAsyncLifetime
{
    private const string Address = "/api/docs";

    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_call_stands_on_it_with_its_words_and_refusals()
    {
        var page = await ReadAsync();
        var shown = page.QuerySelectorAll("section.call").ToDictionary(call => call.QuerySelector("h3").ShouldNotBeNull().TextContent.Replace(" /api/", " /", StringComparison.Ordinal), StringComparer.Ordinal);

        shown.Keys.ShouldBe(ApiCalls.All.Select(call => call.Name), ignoreOrder: true);
        foreach (var call in ApiCalls.All)
        {
            var text = shown[call.Name].TextContent;
            text.ShouldContain(call.Summary);
            call.Codes.Where(code => !text.Contains(code, StringComparison.Ordinal)).ShouldBeEmpty(call.Name);
            (shown[call.Name].QuerySelector("pre") is not null).ShouldBe(call.Body is not null, call.Name);
        }
    }

    [Fact]
    public async Task Every_line_of_its_contents_leads_to_a_place_on_it()
    {
        var page = await ReadAsync();
        var contents = page.QuerySelectorAll<IHtmlAnchorElement>(".contents a").ToList();

        contents.Count.ShouldBeGreaterThan(ApiCalls.All.Count);
        contents.Where(line => line.PathName is not Address || page.GetElementById(line.Hash.TrimStart('#')) is null).Select(line => line.Href).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_a_page_like_every_other()
    {
        var (shown, other) = (await GetAsync(Address), await GetAsync("/how-it-works"));

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Content.Headers.ContentType.ShouldBe(other.Content.Headers.ContentType);
        foreach (var header in new[] { "Content-Security-Policy", "Cache-Control", "Referrer-Policy" })
        {
            Of(shown, header).ShouldBe(Of(other, header), header);
        }

        static string Of(HttpResponseMessage answer, string header) => answer.Headers.TryGetValues(header, out var values) ? string.Join(',', values) : "";
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/documents")]
    [InlineData("/api/docs/more")]
    public async Task Nothing_else_below_the_interface_is_a_page(string address)
    {
        var answer = await GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (answer.Content.Headers.ContentType?.MediaType).ShouldBe("application/problem+json");
    }

    private Task<HttpResponseMessage> GetAsync(string address) => app.CreateClient().GetAsync(new Uri(address, UriKind.Relative));

    private Task<IHtmlDocument> ReadAsync() => app.CreateClient().GetPageAsync(Address);
}
