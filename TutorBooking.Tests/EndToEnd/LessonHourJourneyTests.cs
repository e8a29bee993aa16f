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

        await grace.Button("Mark as completed").ClickAsync();
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

        await grace.ReportAsync("Student did not come", "I waited.", "Report and earn 45.00 €");
        await Expect(ada.Status("You did not come")).ToBeVisibleAsync();
        await ada.ReportAsync("Tutor did not come", "I was there at nine.", "Contradict and freeze 51.75 €");

        await Expect(grace.Status("In dispute")).ToBeVisibleAsync();
        await grace.AnswerDisputeAsync("The room was empty until ten past.");
        await Expect(ada.Page.GetByText("The room was empty until ten past.").First).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Both sides have been heard.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_missing_tutor_contradicts_and_the_student_answers()
    {
        var (ada, grace) = await OpenLessonAsync(FakeClock.Start - Duration.FromMinutes(10));

        await ada.ReportAsync("Tutor did not come", "Nobody came.", "Report and get 51.75 € back");
        await Expect(grace.Status("You did not come")).ToBeVisibleAsync();
        await grace.ReportAsync("Student did not come", "I sat in the room.", "Contradict and freeze 51.75 €");

        await Expect(ada.Status("In dispute")).ToBeVisibleAsync();
        await ada.AnswerDisputeAsync("In which room?");
        await Expect(grace.Page.GetByText("In which room?").First).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_stranger_is_refused_at_every_address_of_a_lesson()
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await people.AgreeAsync(running.App, FakeClock.Start);
        var alan = await OpenAsync(running.Site);
        alan.Expects("status of 403");
        await alan.SignInAsync(people.Alan.Email);

        foreach (var address in new[] { $"/bookings/{lesson.Id.Value}", $"/bookings/{lesson.Id.Value}/join", $"/join/{lesson.JoinToken}" })
        {
            ((await alan.GoAsync(address))?.Status).ShouldBe(403, address);
            await Expect(alan.Page.GetByText("Grace")).ToHaveCountAsync(0);
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
