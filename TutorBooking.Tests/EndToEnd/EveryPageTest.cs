using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>What holds for every page.</summary>
public abstract class EveryPageTest(Browser browser, TheApp running) : BrowserTest(browser)
{
    // Parts that stick out to the right, unless what they stand in may be scrolled by itself.
    private const string WhatSticksOut = """
        () => {
          const scrolls = element => { for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX)) return true; return false; };
          if (document.scrollingElement.scrollWidth <= window.innerWidth) return [];
          const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !scrolls(e));
          return ['the page is ' + document.scrollingElement.scrollWidth + ' wide', ...out.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
        }
        """;

    private protected async Task CheckAsync(Address address, Screen screen)
    {
        var visitor = await OpenAsync(running.Site, screen, address.As is null ? null : await running.MemoryOfAsync(Browser, address.As));
        if (address.Status is not 200)
        {
            visitor.Expects($"status of {address.Status}");
        }

        var answer = await visitor.GoAsync(await Numbers.FillInAsync(running.App, address));

        (answer?.Status).ShouldBe(address.Status);
        (await visitor.Page.TitleAsync()).ShouldNotBeNullOrWhiteSpace();
        (await visitor.Page.Locator("h1").CountAsync()).ShouldBe(1, "a page has one main heading");
        (await visitor.Page.EvaluateAsync<string[]>(WhatSticksOut)).ShouldBeEmpty("nothing scrolls sideways");
        (await Accessibility.ViolationsAsync(visitor.Page)).ShouldBeEmpty();
        visitor.WebSockets.ShouldBe(address.As is null ? 0 : visitor.WebSockets, "a page for strangers holds no circuit");
    }
}
