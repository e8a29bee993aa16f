using System.Reflection;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Tests.Web.Shell;

/// <summary>What holds for every page that strangers may open; a new page is among them by itself.</summary>
public sealed class PublicPagesTests : IAsyncLifetime
{
    private const string Forbidden = "[style], style, script:not([src]), [onclick], [onload], [onchange], [onsubmit], [href^=javascript]";

    private static readonly string[] Addresses =
    [
        .. typeof(Program).Assembly.GetTypes()
            .Where(type => PageFrames.Of(type) is PageFrame.Public && type.GetCustomAttribute<AuthorizeAttribute>() is null)
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Where(template => !template.Contains('{', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/imprint")]
    [InlineData("/not-found")]
    public void It_is_among_the_pages_looked_at(string address) => Addresses.ShouldContain(address, StringComparer.Ordinal);

    [Fact]
    public async Task None_needs_what_its_security_policy_forbids() => await ForEachAsync((address, response, page) =>
    {
        string.Concat(response.Headers.GetValues("Content-Security-Policy")).ShouldBe(SecurityHeaders.StrictPolicy, address);
        page.QuerySelectorAll(Forbidden).Select(element => element.OuterHtml).ShouldBeEmpty(address);
    });

    [Fact]
    public async Task Each_says_what_it_is_and_where_its_content_begins() => await ForEachAsync((address, response, page) =>
    {
        page.QuerySelectorAll("main#main").Length.ShouldBe(1, address);
        page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
        page.Title.ShouldNotBeNull().ShouldContain("TutorBooking", customMessage: address);
    });

    [Fact]
    public async Task None_loads_anything_from_another_host() => await ForEachAsync((address, response, page) => page
        .QuerySelectorAll("[src], link[href]")
        .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? "")
        .ShouldAllBe(loaded => !loaded.Contains("//", StringComparison.Ordinal), address));

    // Pages that send strangers on to sign in answer with no page.
    private async Task ForEachAsync(Action<string, HttpResponseMessage, IHtmlDocument> check)
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var address in Addresses)
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (response.Headers.Location is null)
            {
                check(address, response, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
            }
        }
    }
}
