using Microsoft.Playwright;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>The student's list of lessons and the tutor's day, open while the other side acts.</summary>
[Trait("Kind", "Browser")]
public sealed class LiveListsJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_request_its_answer_and_its_end_show_in_both_lists_at_once()
    {
        var people = await Pair.OnStageAsync(running.App);
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await Task.WhenAll(LookAsync(ada, people.Ada, "/bookings"), LookAsync(grace, people.Grace, "/tutor"));
        await Expect(grace.Page.GetByText("No request waits for you.")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("No lessons yet")).ToBeVisibleAsync();

        var lesson = (await people.AskAsync(running.App, people.Ada, Pair.Tomorrow)).Value;
        await Expect(grace.Page.GetByRole(AriaRole.Article, new PageGetByRoleOptions { Name = "Request from Ada Lovelace" })).ToBeVisibleAsync();

        await grace.ReadBeforeAsync("Confirm Ada Lovelace", "Teach Ada?", "45.00 €");
        await grace.DecideAsync("Gladly.", "Confirm and earn 45.00 €");
        await Expect(RowOf(ada, lesson)).ToContainTextAsync("Confirmed");
        await Expect(grace.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(0);
        await Expect(RowOf(grace, lesson)).ToContainTextAsync("Confirmed");

        _ = (await running.App.Get<BookingService>().CancelAsync(people.Ada.User, lesson, new Cancellation(Reason: null), CancellationToken.None)).Value;
        await Expect(RowOf(grace, lesson)).ToHaveCountAsync(0);
        await Expect(RowOf(ada, lesson)).ToHaveCountAsync(0);
        (await ada.IsMarkedAsync(), await grace.IsMarkedAsync()).ShouldBe((true, true), "no page must have been loaded again");
    }

    private static ILocator RowOf(Visitor visitor, BookingId lesson) => visitor.Page.Locator($"main a[href='/bookings/{lesson.Value}']");

    private static async Task LookAsync(Visitor visitor, AppPerson person, string address)
    {
        await visitor.SignInAsync(person.Email);
        await visitor.GoAsync(address);
        await visitor.MarkPageAsync();
    }
}
