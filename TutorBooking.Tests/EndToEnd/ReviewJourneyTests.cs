using Microsoft.Playwright;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>A review: written, changed and answered, reported and hidden.</summary>
[Trait("Kind", "Browser")]
public sealed class ReviewJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_student_reviews_by_keyboard_and_everybody_reads_it_with_the_tutors_answer()
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = await HeldAsync(people, people.Ada, Pair.Tomorrow);
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

    [Fact]
    public async Task A_review_is_left_by_its_button_changed_reported_and_hidden()
    {
        var people = await Pair.OnStageAsync(running.App);
        var (lesson, other) = (await HeldAsync(people, people.Ada, Pair.Tomorrow), await HeldAsync(people, people.Alan, Pair.Tomorrow + Duration.FromHours(2)));
        _ = (await running.App.Get<ReviewService>().WriteAsync(people.Alan.User, other, rating: 5, "Clear from the first minute.", CancellationToken.None)).Value;
        var (ada, grace, alan, rosa) = (await OpenAsync(running.Site), await OpenAsync(running.Site), await OpenAsync(running.Site), await OpenAsync(running.Site));
        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync("/tutor/reviews");
        await grace.MarkPageAsync();

        await WriteAndChangeAsync(ada, grace, people, lesson);
        await ReportAsync(alan, people);
        await HideAsync(rosa);

        await alan.GoAsync($"/tutors/{people.Profile.Value}");
        await Expect(alan.Page.GetByText("Clear from the first minute.")).ToBeVisibleAsync();
        await Expect(alan.Page.GetByText("tuba")).ToHaveCountAsync(0);
        await Expect(alan.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "1 review" })).ToBeVisibleAsync();
        await Expect(Average(alan, "5.0")).ToBeVisibleAsync();
        await ada.GoAsync($"/bookings/{lesson.Value}");
        await ada.FollowAsync(ada.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Your review" }), "**/review");
        await Expect(ada.Page.GetByText("An admin has hidden this review, and nobody but you sees it. Reason: It is about somebody else.")).ToBeVisibleAsync();
    }

    private static async Task WriteAndChangeAsync(Visitor ada, Visitor grace, Pair people, BookingId lesson)
    {
        await ada.OpenLessonAsync(people.Ada, lesson);
        await ada.FollowAsync(ada.Button("Leave a review"), $"**/bookings/{lesson.Value}/review");
        await PublishAsync(ada, "3 stars, good", "She was late.", "Publish the review");
        await Expect(grace.Page.GetByText("She was late.")).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("4.0 from 2 reviews")).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");

        await ada.Button("Change the review").ClickAsync();
        await Expect(Words(ada)).ToHaveValueAsync("She was late.");
        await PublishAsync(ada, "2 stars, fair", "She was late, and her brother plays the tuba.", "Save the change");
        await Expect(ada.Status("Your review is changed.")).ToBeVisibleAsync();
    }

    // Not only by its label: the card of what was written before bears the same words until the page has changed.
    private static ILocator Words(Visitor ada) => ada.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Your review" });

    private static async Task PublishAsync(Visitor ada, string stars, string comment, string button)
    {
        await Stars(ada, stars).CheckAsync(new LocatorCheckOptions { Force = true });
        await Words(ada).FillAsync(comment);
        await ada.Button(button).ClickAsync();
        await Expect(ada.Button(button)).ToBeHiddenAsync();
    }

    private static async Task ReportAsync(Visitor alan, Pair people)
    {
        await alan.SignInAsync(people.Alan.Email);
        await alan.GoAsync($"/tutors/{people.Profile.Value}");
        await Expect(Average(alan, "3.5")).ToBeVisibleAsync();
        await alan.FollowAsync(alan.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Report the review by Ada L." }), "**/reviews/*/report");
        await Expect(alan.Page.Locator("body[data-interactive] h1")).ToHaveTextAsync("Report a review");
        await alan.Page.GetByLabel("What is wrong with it?").FillAsync("It tells of her brother.");
        await alan.Button("Report the review").ClickAsync();
        await Expect(alan.Status("An admin will read the review and your reason.")).ToBeVisibleAsync();
    }

    private async Task HideAsync(Visitor rosa)
    {
        await rosa.SignInAsync((await running.App.AddPersonAsync("Rosa Parks", Roles.Admin)).Email);
        await rosa.GoAsync("/admin/reviews");
        var review = rosa.Page.GetByRole(AriaRole.Article).Filter(new LocatorFilterOptions { HasText = "the tuba." });
        await Expect(review.GetByText("It tells of her brother.")).ToBeVisibleAsync();
        await review.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Hide" }).ClickAsync();
        await Expect(rosa.Dialog.GetByText("Nobody but its author sees it any more, and Grace Hopper’s rating is counted without it.")).ToBeVisibleAsync();
        await rosa.DecideAsync("It is about somebody else.", "Hide the review");
        await Expect(rosa.Dialog).ToBeHiddenAsync();
        await Expect(review).ToContainTextAsync("Hidden");
    }

    private async Task<BookingId> HeldAsync(Pair people, AppPerson student, Instant start)
    {
        var subject = (await running.App.Get<SubjectQueries>().ListAsync(CancellationToken.None)).Single(one => one.Name == "Mathematics").Id;
        var request = new LessonRequest(people.Profile, subject, start, 60, LessonType.VideoCall, Place: null, Note: null);
        return await AppLessons.HoldAsync(running.App, student.User, people.Grace.User, request);
    }

    private static async Task AnswerAsync(Visitor grace, Pair people)
    {
        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync("/tutor/reviews");
        await grace.Button("Answer Ada’s review").ClickAsync();
        await grace.Page.GetByLabel("Your answer to Ada").FillAsync("You asked the right questions.");
        await grace.Button("Publish the answer").ClickAsync();
    }

    private static ILocator Average(Visitor visitor, string stars) =>
        visitor.Page.Locator(".review-head").GetByText(stars, new LocatorGetByTextOptions { Exact = true });

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
