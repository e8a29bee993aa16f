using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Without a mouse.</summary>
[Trait("Kind", "Browser")]
public sealed class KeyboardTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Theory]
    [InlineData("/", null)]
    [InlineData("/how-it-works", null)]
    [InlineData("/tutors", null)]
    [InlineData("/bookings", "student@demo.test")]
    public async Task The_first_stop_leads_past_the_navigation(string path, string? by)
    {
        var visitor = await OpenAsync(running.Site, Screen.Desk, by is null ? null : await running.MemoryOfAsync(Browser, by));
        await visitor.GoAsync(path);

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator("a.skip")).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator("a.skip")).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");

        new Uri(visitor.Page.Url).AbsolutePath.ShouldBe(path);
        (await visitor.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue("the next stop is in the content");
    }
}
