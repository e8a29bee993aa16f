using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>A page whose connection broke, at a server that has forgotten it meanwhile.</summary>
/// <remarks>A program of its own, since this one keeps no circuit that is not connected.</remarks>
[Trait("Kind", "Browser")]
public sealed class LostConnectionTests(Browser browser) : BrowserTest(browser)
{
    private readonly AppFactory app = new()
    {
        Changes = services => services.PostConfigure<CircuitOptions>(options => options.DisconnectedCircuitMaxRetained = 0),
    };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task What_was_typed_stays_to_be_copied_and_the_page_says_that_it_is_too_old()
    {
        var grace = await OnHerHoursAsync();
        var firstStart = grace.Page.GetByRole(AriaRole.Combobox).First;
        await firstStart.SelectOptionAsync("10:00");

        await BreakOffAsync(grace);

        await Expect(grace.Page.GetByText("This page is too old")).ToBeVisibleAsync();
        await Expect(firstStart).ToHaveValueAsync("10:00");
        await grace.Button("Load again").ClickAsync();
        await Expect(grace.Page.Locator("body[data-interactive]")).ToBeAttachedAsync();
        (await grace.IsMarkedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_on_which_nothing_was_typed_is_loaded_again_by_itself()
    {
        var grace = await OnHerHoursAsync();

        await BreakOffAsync(grace);

        await grace.Page.WaitForFunctionAsync("() => !window.notReloaded && document.body.hasAttribute('data-interactive')");
    }

    [Fact]
    public async Task A_server_on_its_way_down_is_a_lost_connection_and_no_failure_of_ours()
    {
        var grace = await OnHerHoursAsync();
        grace.Expects("Error: ");
        grace.Expects("ERR_FAILED");

        await BecomeUnreachableAfterNegotiationAsync(grace);
        await grace.Page.RunAndWaitForConsoleMessageAsync(
            () => BreakOffAsync(grace),
            new PageRunAndWaitForConsoleMessageOptions { Predicate = message => message.Text.Contains("Unable to connect, ", StringComparison.Ordinal) });

        await Expect(grace.Page.GetByText("Something broke on our side")).Not.ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("Connection lost")).ToBeVisibleAsync();
    }

    private async Task<Visitor> OnHerHoursAsync()
    {
        var site = app.Listen();
        var people = await Pair.OnStageAsync(app);
        var grace = await OpenAsync(site);
        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync("/tutor/availability");
        await grace.MarkPageAsync();
        return grace;
    }

    // What a program that is being stopped does for a moment: it still says how to connect, and then nobody is there.
    private static async Task BecomeUnreachableAfterNegotiationAsync(Visitor visitor)
    {
        await visitor.Page.EvaluateAsync("() => { window.WebSocket = class { constructor() { throw new Error('nobody is there'); } }; }");
        await visitor.Page.RouteAsync("**/_blazor?id=*", route => route.AbortAsync());
    }

    private static async Task BreakOffAsync(Visitor visitor) => await visitor.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
}
