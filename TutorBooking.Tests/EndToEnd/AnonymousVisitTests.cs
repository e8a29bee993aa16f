using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

[Trait("Kind", "Browser")]
public sealed class AnonymousVisitTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_stranger_reads_the_home_page_without_a_circuit()
    {
        var stranger = await OpenAsync(running.Site);

        await stranger.GoAsync("/");

        (await stranger.Page.Locator("h1").CountAsync()).ShouldBe(1);
        stranger.WebSockets.ShouldBe(0);
    }
}
