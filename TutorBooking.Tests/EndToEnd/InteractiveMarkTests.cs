using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>The promise that tests and assistive tools rely on: a page says when its controls work, and never says so too early.</summary>
[Trait("Kind", "Browser")]
public sealed class InteractiveMarkTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    private const string NoteEveryMark = """
        () => {
          window.marks = [];
          new MutationObserver(() => window.marks.push(location.pathname + ' ' + document.body.hasAttribute('data-interactive') + ' ' + !!document.querySelector('[data-live=false]')))
            .observe(document.body, { attributeFilter: ['data-interactive'] });
        }
        """;

    [Fact]
    public async Task A_page_is_marked_again_whether_its_component_is_new_or_was_kept()
    {
        var people = await Pair.OnStageAsync(running.App);
        var ada = await OpenAsync(running.Site);
        await ada.SignInAsync(people.Ada.Email);
        await ada.GoAsync("/bookings");
        await ada.Page.EvaluateAsync(NoteEveryMark);

        await ada.FollowAsync(ada.Page.GetByLabel("Which lessons").GetByRole(Microsoft.Playwright.AriaRole.Link).Last, "**/bookings?*");
        await Expect(ada.Page.Locator("body[data-interactive]")).ToBeAttachedAsync();
        await ada.FollowAsync(ada.Page.Locator("a[href='/notifications']:visible").First, "**/notifications");

        await Expect(ada.Page.Locator("body[data-interactive] h1")).ToHaveTextAsync("Notifications");
        (await ada.Page.EvaluateAsync<string[]>("() => window.marks")).ShouldBe(
            ["/bookings false false", "/bookings true false", "/notifications false false", "/notifications true false"]);
    }
}
