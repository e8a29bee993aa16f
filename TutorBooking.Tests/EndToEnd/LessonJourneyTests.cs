using Microsoft.Playwright;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>Two people at two browsers and one lesson between them.</summary>
[Trait("Kind", "Browser")]
public sealed class LessonJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_student_sees_the_tutors_yes_without_loading_the_page_again()
    {
        var people = await Pair.OnStageAsync(running.App);
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await ada.OpenFormAsync(people, people.Ada, Pair.Tomorrow, "I get lost at integration by parts.");
        var lesson = await ada.RequestLessonAsync();
        await Expect(ada.Status("Waiting for the tutor")).ToBeVisibleAsync();
        await ada.MarkPageAsync();

        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync("/tutor");
        await Expect(grace.Page.GetByText("I get lost at integration by parts.")).ToBeVisibleAsync();
        await grace.FollowAsync(grace.Page.Locator($"a[href='/bookings/{lesson}']").First, $"**/bookings/{lesson}");
        await grace.ReadBeforeAsync("Confirm", "Teach Ada?", "You earn", "45.00 €", "once the lesson has been taught", "Note, shown to Ada");
        await grace.DecideAsync("Bring one exercise that went wrong.", "Confirm and earn 45.00 €");

        await Expect(ada.Status("Confirmed")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Bring one exercise that went wrong.").First).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("1 unread") }).First).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
        ada.WebSockets.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_student_reads_who_declined_and_why()
    {
        var people = await Pair.OnStageAsync(running.App);
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await ada.OpenFormAsync(people, people.Ada, Pair.Tomorrow, note: "");
        var lesson = await ada.RequestLessonAsync();
        await ada.MarkPageAsync();

        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync($"/bookings/{lesson}");
        await grace.ReadBeforeAsync("Decline", "Say no to Ada?", "Ada gets back", "51.75 €", "all of it, because you decline", "Reason, shown to Ada");
        await grace.DecideAsync("I am at the dentist’s.", "Decline, Ada gets 51.75 € back");

        await Expect(ada.Status("Declined by Grace")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("I am at the dentist’s.").First).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task Who_comes_too_late_is_offered_three_other_times_and_keeps_the_note()
    {
        const string note = "We meet about the exam on Friday.";
        var people = await Pair.OnStageAsync(running.App);
        var (ada, alan) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await alan.OpenFormAsync(people, people.Alan, Pair.Tomorrow, note);
        await ada.OpenFormAsync(people, people.Ada, Pair.Tomorrow, note: "");
        await ada.RequestLessonAsync();

        var conflict = alan.Page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "Someone was faster" });
        await Expect(conflict).ToBeVisibleAsync();
        await Expect(conflict.GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
        await Expect(alan.Page.GetByLabel("Note for the tutor")).ToHaveValueAsync(note);
        await conflict.GetByRole(AriaRole.Button).First.ClickAsync();
        await alan.RequestLessonAsync();

        await Expect(alan.Status("Waiting for the tutor")).ToBeVisibleAsync();
        await Expect(alan.Page.GetByText(note).First).ToBeVisibleAsync();
    }
}
