using Microsoft.Playwright;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>A review, written without a mouse.</summary>
[Trait("Kind", "Browser")]
public sealed class ReviewJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_student_reviews_by_keyboard_and_everybody_reads_it_with_the_tutors_answer()
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await HeldAsync(people);
        var (ada, grace, stranger) = (await OpenAsync(running.Site), await OpenAsync(running.Site), await OpenAsync(running.Site));
        await ada.SignInAsync(people.Ada.Email);
        await ada.GoAsync($"/bookings/{lesson.Value}/review");

        await ada.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Back to the lesson", Exact = true }).FocusAsync();
        await PressAsync(ada, "Tab", "Space", "ArrowRight", "ArrowRight", "ArrowRight");
        await Expect(Stars(ada, "4 stars, very good")).ToBeCheckedAsync();
        await PressAsync(ada, "Tab");
        await ada.Page.Keyboard.TypeAsync("Patient, and never vague.");
        await PressAsync(ada, "Tab", "Enter");
        await Expect(ada.Status("Your review is public")).ToBeVisibleAsync();

        await AnswerAsync(grace, people);
        await Expect(ada.Page.GetByText("You asked the right questions.")).ToBeVisibleAsync();

        await stranger.GoAsync($"/tutors/{people.Profile.Value}");
        var review = stranger.Page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = "Patient, and never vague." });
        await Expect(review.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "Ada L." })).ToBeVisibleAsync();
        await Expect(review.GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { Name = "4 of 5 stars" })).ToBeVisibleAsync();
        await Expect(review.GetByText("You asked the right questions.")).ToBeVisibleAsync();
    }

    private async Task<BookingId> HeldAsync(Pair people)
    {
        var subject = (await running.App.Get<SubjectQueries>().ListAsync(CancellationToken.None)).Single(one => one.Name == "Mathematics").Id;
        var request = new LessonRequest(people.Profile, subject, Pair.Tomorrow, 60, LessonType.VideoCall, Place: null, Note: null);
        return await AppLessons.HoldAsync(running.App, people.Ada.User, people.Grace.User, request);
    }

    private static async Task AnswerAsync(Visitor grace, Pair people)
    {
        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync("/tutor/reviews");
        await grace.Button("Answer Ada’s review").ClickAsync();
        await grace.Page.GetByLabel("Your answer to Ada").FillAsync("You asked the right questions.");
        await grace.Button("Publish the answer").ClickAsync();
    }

    private static ILocator Stars(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = name, Exact = true });

    private static async Task PressAsync(Visitor visitor, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visitor.Page.Keyboard.PressAsync(key);
        }
    }
}
