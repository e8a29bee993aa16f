using System.Reflection;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Shell;

/// <summary>What holds for every page that strangers may open; a new page is among them by itself.</summary>
public sealed class PublicPagesTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public static TheoryData<string> Addresses => new(
        typeof(Program).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<LayoutAttribute>() is null && type.GetCustomAttribute<AuthorizeAttribute>() is null)
            .SelectMany(type => type.GetCustomAttributes<Microsoft.AspNetCore.Components.RouteAttribute>())
            .Select(route => route.Template)
            .Where(template => !template.Contains('{', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_needs_nothing_that_its_security_policy_forbids(string address)
    {
        using var response = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

        var policy = string.Concat(response.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("script-src 'self';");
        policy.ShouldEndWith("style-src 'self'");
        page.QuerySelectorAll("[style], style, script:not([src])").Select(element => element.OuterHtml).ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_says_what_it_is_and_where_its_content_begins(string address)
    {
        using var response = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

        ((int)response.StatusCode).ShouldBeOneOf(200, 403, 404, 500);
        page.QuerySelectorAll("main#main").Length.ShouldBe(1);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Title.ShouldNotBeNull().ShouldContain("TutorBooking");
    }

    [Fact]
    public void The_frames_of_signed_in_pages_are_no_part_of_this() => Addresses.Select(row => row.Data).ShouldNotContain("/bookings");

    [Fact]
    public async Task Nothing_comes_from_another_host()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await app.CreateClient().GetStringAsync(new Uri("/", UriKind.Relative)));

        page.QuerySelectorAll("[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"))
            .ShouldAllBe(address => address != null && !address.Contains("//", StringComparison.Ordinal));
    }
}
