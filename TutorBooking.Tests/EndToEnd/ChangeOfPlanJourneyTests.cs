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
    private const string Freed = "The time becomes free for others at once. You can take it back within 5 minutes, if the time is still free then.";

    [Fact]
    public async Task A_student_takes_a_request_back_while_the_tutor_thinks_about_it()
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = (await people.AskAsync(running.App, people.Ada, Pair.Tomorrow)).Value;
        var (ada, grace) = await LookAsync(people, lesson);
        await Expect(grace.Button("Confirm")).ToBeVisibleAsync();

        await ada.ReadBeforeAsync(
            "Cancel lesson", "Cancel Tue 24 Nov, 10:00 with Grace?", "Comes back to your card", "51.75 €", "all of it, because Grace has not agreed yet",
            $"Grace no longer has to answer. {Freed}");
        await ada.DecideAsync("I understood it by myself.", "Cancel and get 51.75 € back");

        await Expect(ada.Status("Cancelled by you")).ToBeVisibleAsync();
        await Expect(grace.Status("Cancelled by Ada")).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("“I understood it by myself.”")).ToBeVisibleAsync();
        await Expect(grace.Button("Confirm")).ToHaveCountAsync(0);
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_student_cancels_in_time_and_takes_it_back_while_the_tutor_looks_on()
    {
        var (ada, grace, _, _) = await OpenLessonAsync(Pair.Tomorrow);

        await ada.ReadBeforeAsync(
            "Cancel lesson", "Cancel Tue 24 Nov, 10:00 with Grace?", "Comes back to your wallet", "51.75 €", "all of it, because the lesson is still 24 h 00 min away",
            $"After Mon 23 Nov, 22:00 nothing would come back and Grace would be paid in full. {Freed}");
        await ada.Button("Cancel and get 51.75 € back").ClickAsync();

        await Expect(ada.Status("Cancelled by you")).ToBeVisibleAsync();
        await Expect(grace.Status("Cancelled by Ada")).ToBeVisibleAsync();
        await ada.ReadBeforeAsync(
            "Take it back", "Take the cancellation back?", "Held again", "51.75 €",
            "The lesson on Tue 24 Nov, 10:00 with Grace stands again, if the time is still free. Nothing of the cancellation counts in your reliability.");
        await ada.Button("Take it back and hold 51.75 €").ClickAsync();

        await Expect(ada.Status("Confirmed")).ToBeVisibleAsync();
        await Expect(grace.Status("Confirmed")).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_student_who_cancels_late_is_told_first_that_nothing_comes_back()
    {
        var (ada, grace, _, _) = await OpenLessonAsync(FakeClock.Start + Duration.FromHours(3));

        await ada.ReadBeforeAsync(
            "Cancel lesson", "Comes back to you", "0.00 €", "Less than 12 hours: nothing is paid back. The lesson begins in 3 h 00 min.",
            $"Grace kept the time free and earns 45.00 €; 6.75 € is the platform fee. With less than 12 hours to go it counts as a late cancellation in your reliability. {Freed}");
        await ada.Button("Cancel and get nothing back").ClickAsync();

        await Expect(ada.Status("Cancelled by you")).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("You earn", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
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
    public async Task A_tutor_cancels_and_takes_it_back_and_the_student_reads_both()
    {
        var (ada, grace, _, _) = await OpenLessonAsync(Pair.Tomorrow);

        await grace.ReadBeforeAsync(
            "Cancel lesson", "Cancel Tue 24 Nov, 04:00 with Ada?", "Ada gets back", "51.75 €", "all of it, because you cancel; the lesson is still 24 h 00 min away",
            $"You earn nothing. It counts as a cancellation in good time in your reliability. {Freed}");
        await grace.DecideAsync("I have lost my voice.", "Cancel, Ada gets 51.75 € back");

        await Expect(ada.Status("Cancelled by Grace")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("“I have lost my voice.”")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Back to you", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await grace.ReadBeforeAsync("Take it back", "Take the cancellation back?", "Held again", "51.75 €");
        await grace.Button("Take it back and hold 51.75 €").ClickAsync();

        await Expect(grace.Status("Confirmed")).ToBeVisibleAsync();
        await Expect(ada.Status("Confirmed")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Grace took the cancellation back")).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_tutor_releases_a_lesson_that_was_moved()
    {
        var (ada, grace, people, lesson) = await OpenLessonAsync(Pair.Tomorrow);
        _ = (await running.App.Get<RescheduleService>().RescheduleAsync(people.Ada.User, lesson, Pair.Tomorrow + Duration.FromDays(2), CancellationToken.None)).Value;

        await grace.ReadBeforeAsync(
            "Release lesson", "Release the moved lesson with Ada?", "Ada gets back", "51.75 €", "all of it, because you release a lesson that Ada moved",
            "You earn nothing, and it is no mark against you. This is possible until Mon 23 Nov, 16:00 and cannot be taken back. The time becomes free for others at once.");
        await grace.Button("Release, Ada gets 51.75 € back").ClickAsync();

        await Expect(ada.Status("Cancelled by Grace")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Grace released the moved lesson")).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    private async Task<(Visitor Ada, Visitor Grace, Pair People, BookingId Lesson)> OpenLessonAsync(Instant start)
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await people.AgreeAsync(running.App, start);
        var (ada, grace) = await LookAsync(people, lesson.Id);
        return (ada, grace, people, lesson.Id);
    }

    private async Task<(Visitor Ada, Visitor Grace)> LookAsync(Pair people, BookingId lesson)
    {
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await Task.WhenAll(ada.OpenLessonAsync(people.Ada, lesson), grace.OpenLessonAsync(people.Grace, lesson));
        return (ada, grace);
    }
}
