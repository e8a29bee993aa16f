using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>That the check of every page sees what it is there for.</summary>
[Trait("Kind", "Browser")]
public sealed class AccessibilityTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Theory]
    [InlineData("image-alt", "<main><h1>Hours</h1><img src='data:,'></main>")]
    [InlineData("color-contrast", "<main><h1>Hours</h1><p style='color: #aaa; background: #fff'>Open</p></main>")]
    [InlineData("landmark-one-main", "<div><h1>Hours</h1></div>")]
    [InlineData("page-has-heading-one", "<main><h2>Hours</h2></main>")]
    [InlineData("region", "<main><h1>Hours</h1></main><p>Elsewhere</p>")]
    [InlineData("html-has-lang", "<main><h1>Hours</h1></main>", "")]
    public async Task A_fault_is_seen_whether_of_a_part_or_of_the_whole_page(string rule, string body, string language = "lang='en'")
    {
        var visitor = await OpenAsync(running.Site);
        await visitor.Page.SetContentAsync($"<!doctype html><html {language}><head><title>Hours</title></head><body>{body}</body></html>");

        (await Accessibility.ViolationsAsync(visitor.Page)).ShouldContain(violation => violation.StartsWith($"{rule} (", StringComparison.Ordinal));
    }
}
