using Microsoft.Playwright;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>A lesson that was agreed and does not stay so: what one side does, and what the other sees of it without loading the page again.</summary>
[Trait("Kind", "Browser")]
public sealed class ChangeOfPlanJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_student_cancels_in_time_and_takes_it_back_while_the_tutor_looks_on()
    {
        var (ada, grace, _, _) = await OpenLessonAsync(Pair.Tomorrow);

        await ada.Button("Cancel lesson").ClickAsync();
        await Expect(ada.Dialog).ToContainTextAsync("all of it, because the lesson is still 24 h 00 min away");
        await ada.Button("Cancel and get 51.75 € back").ClickAsync();

        await Expect(ada.Status("Cancelled by you")).ToBeVisibleAsync();
        await Expect(grace.Status("Cancelled by Ada")).ToBeVisibleAsync();
        await ada.Button("Take it back").ClickAsync();

        await Expect(ada.Status("Confirmed")).ToBeVisibleAsync();
        await Expect(grace.Status("Confirmed")).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_student_who_cancels_late_is_told_first_that_nothing_comes_back()
    {
        var (ada, grace, _, _) = await OpenLessonAsync(FakeClock.Start + Duration.FromHours(3));

        await ada.Button("Cancel lesson").ClickAsync();
        await Expect(ada.Dialog).ToContainTextAsync("Less than 12 hours: nothing is paid back. The lesson begins in 3 h 00 min.");
        await ada.Button("Cancel and get nothing back").ClickAsync();

        await Expect(ada.Status("Cancelled by you")).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("You earn", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_student_who_keeps_the_lesson_changes_nothing()
    {
        var (ada, _, _, _) = await OpenLessonAsync(Pair.Tomorrow);

        await ada.Button("Cancel lesson").ClickAsync();
        await ada.Button("Keep the lesson").ClickAsync();

        await Expect(ada.Dialog).ToBeHiddenAsync();
        await Expect(ada.Status("Confirmed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_tutor_cancels_and_the_student_reads_why_and_what_comes_back()
    {
        var (ada, grace, _, _) = await OpenLessonAsync(Pair.Tomorrow);

        await grace.Button("Cancel lesson").ClickAsync();
        await grace.Dialog.GetByRole(AriaRole.Textbox).FillAsync("I have lost my voice.");
        await grace.Button("Cancel, Ada gets 51.75 € back").ClickAsync();

        await Expect(ada.Status("Cancelled by Grace")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("“I have lost my voice.”")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Back to you", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_tutor_releases_a_lesson_that_was_moved()
    {
        var (ada, grace, people, lesson) = await OpenLessonAsync(Pair.Tomorrow);
        _ = (await running.App.Get<RescheduleService>().RescheduleAsync(people.Ada.User, lesson, Pair.Tomorrow + Duration.FromDays(2), CancellationToken.None)).Value;

        await grace.Button("Release lesson").ClickAsync();
        await Expect(grace.Dialog).ToContainTextAsync("it is no mark against you");
        await grace.Button("Release, Ada gets 51.75 € back").ClickAsync();

        await Expect(ada.Status("Cancelled by Grace")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Grace released the moved lesson")).ToBeVisibleAsync();
    }

    private async Task<(Visitor Ada, Visitor Grace, Pair People, BookingId Lesson)> OpenLessonAsync(Instant start)
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await people.AgreeAsync(running.App, start);
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await Task.WhenAll(ada.OpenLessonAsync(people.Ada, lesson.Id), grace.OpenLessonAsync(people.Grace, lesson.Id));
        return (ada, grace, people, lesson.Id);
    }
}
