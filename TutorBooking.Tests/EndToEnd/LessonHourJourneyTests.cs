using NodaTime;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>The hour itself and what two people say of it afterwards.</summary>
[Trait("Kind", "Browser")]
public sealed class LessonHourJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task Before_the_room_opens_one_reads_when_and_then_there_is_a_way_in()
    {
        var people = await Pair.OnStageAsync(running.App);
        var later = await people.AgreeAsync(running.App, FakeClock.Start + Duration.FromHours(2));
        var soon = await people.AgreeAsync(running.App, FakeClock.Start + Duration.FromMinutes(15));
        var ada = await OpenAsync(running.Site);

        await ada.OpenLessonAsync(people.Ada, later.Id);
        await Expect(ada.Page.GetByText("The room opens at 11:45.")).ToBeVisibleAsync();
        await Expect(ada.Join).ToHaveCountAsync(0);

        await ada.GoAsync($"/bookings/{soon.Id.Value}");
        await Expect(ada.Join).ToHaveAttributeAsync("href", $"/bookings/{soon.Id.Value}/join");
        await Expect(ada.Page.GetByLabel("Meeting link, for the two of you")).ToHaveValueAsync($"http://localhost:5080/join/{soon.JoinToken}");
    }

    [Fact]
    public async Task A_tutor_completes_a_lesson_and_the_student_is_asked_how_it_was()
    {
        var (ada, grace) = await OpenLessonAsync(FakeClock.Start - Duration.FromMinutes(65));

        await grace.ReadBeforeAsync(
            "Mark as completed", "Did the lesson with Ada take place?", "You earn", "45.00 €", "of the 51.75 € that Ada paid; 6.75 € is the platform fee",
            "Ada can review it, and until Tue 24 Nov, 02:55 say that you did not come; then an admin decides. It cannot be taken back.");
        await grace.Button("Complete and earn 45.00 €").ClickAsync();

        await Expect(grace.Status("Completed")).ToBeVisibleAsync();
        await Expect(ada.Status("Completed")).ToBeVisibleAsync();
        await Expect(ada.Button("Leave a review")).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_missing_student_contradicts_and_the_tutor_answers()
    {
        var (ada, grace) = await OpenLessonAsync(FakeClock.Start - Duration.FromMinutes(20));

        await grace.ReadBeforeAsync(
            "Student did not come", "Did Ada not come?", "You earn", "45.00 €", "in full, because Ada did not come; nothing is paid back",
            "Ada can say otherwise until Tue 24 Nov, 03:40; then the money is frozen and an admin decides.", "What happened, shown to Ada");
        await grace.DecideAsync("I waited.", "Report and earn 45.00 €");
        await Expect(ada.Status("You did not come")).ToBeVisibleAsync();
        await ada.ReadBeforeAsync(
            "Tutor did not come", "Did Grace not come?", "Frozen", "51.75 €", "all of it, because Grace says that you did not come",
            "Two words stand against each other, so this opens a dispute. Grace can answer within 72 hours, then an admin decides where the money goes.",
            "What happened, shown to Grace and the admin");
        await ada.DecideAsync("I was there at nine.", "Contradict and freeze 51.75 €");

        await Expect(grace.Status("In dispute")).ToBeVisibleAsync();
        await grace.AnswerDisputeAsync("The room was empty until ten past.");
        await Expect(ada.Page.GetByText("The room was empty until ten past.").First).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Both sides have been heard.")).ToBeVisibleAsync();
        (await ada.IsMarkedAsync(), await grace.IsMarkedAsync()).ShouldBe((true, true), "no page must have been loaded again");
    }

    [Fact]
    public async Task A_missing_tutor_contradicts_and_the_student_answers()
    {
        var (ada, grace) = await OpenLessonAsync(FakeClock.Start - Duration.FromMinutes(10));

        await ada.ReadBeforeAsync(
            "Tutor did not come", "Did Grace not come?", "Comes back to your wallet", "51.75 €", "all of it, because Grace did not come",
            "It is paid back on Tue 24 Nov, 09:50. Grace can say otherwise until then; in that case the money is frozen and an admin decides.",
            "What happened, shown to Grace");
        await ada.DecideAsync("Nobody came.", "Report and get 51.75 € back");
        await Expect(grace.Status("You did not come")).ToBeVisibleAsync();
        await grace.ReadBeforeAsync(
            "Student did not come", "Did Ada not come?", "Frozen", "51.75 €", "all of it, because Ada says that you did not come",
            "Two words stand against each other, so this opens a dispute. Ada can answer within 72 hours, then an admin decides where the money goes.",
            "What happened, shown to Ada and the admin");
        await grace.DecideAsync("I sat in the room.", "Contradict and freeze 51.75 €");

        await Expect(ada.Status("In dispute")).ToBeVisibleAsync();
        await ada.AnswerDisputeAsync("In which room?");
        await Expect(grace.Page.GetByText("In which room?").First).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_stranger_is_refused_at_every_address_of_a_lesson_and_finds_nothing_to_press()
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await people.AgreeAsync(running.App, FakeClock.Start);
        var number = lesson.Id.Value;
        var alan = await OpenAsync(running.Site);
        alan.Expects("status of 403");
        await alan.SignInAsync(people.Alan.Email);

        foreach (var address in new[] { $"/bookings/{number}", $"/bookings/{number}/review", $"/bookings/{number}/join", $"/join/{lesson.JoinToken}", $"/admin/bookings/{number}" })
        {
            ((await alan.GoAsync(address))?.Status).ShouldBe(403, address);
            await Expect(alan.Page.GetByText("Grace")).ToHaveCountAsync(0);
            await Expect(alan.Page.Locator("main button, main form, main [role=radio]")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_comes_further_than_the_sign_in()
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await people.AgreeAsync(running.App, FakeClock.Start);
        var nobody = await OpenAsync(running.Site);

        foreach (var page in new[] { "", "/review", "/join", "/reschedule", "/propose" })
        {
            await nobody.GoAsync($"/bookings/{lesson.Id.Value}{page}");
            new Uri(nobody.Page.Url).AbsolutePath.ShouldBe("/account/login", page);
            await Expect(nobody.Page.GetByText("Grace")).ToHaveCountAsync(0);
        }
    }

    private async Task<(Visitor Ada, Visitor Grace)> OpenLessonAsync(Instant start)
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await people.AgreeAsync(running.App, start);
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await Task.WhenAll(ada.OpenLessonAsync(people.Ada, lesson.Id), grace.OpenLessonAsync(people.Grace, lesson.Id));
        return (ada, grace);
    }
}
