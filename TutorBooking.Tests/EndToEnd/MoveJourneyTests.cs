using Microsoft.Playwright;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>A lesson gets another time: by its student, and by its tutor's wish.</summary>
[Trait("Kind", "Browser")]
public sealed class MoveJourneyTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    private const string ThursdayAt15 = "Thursday 26 November 2026, 15:00, 09:00 in New York";

    private static readonly Instant Thursday = Pair.Tomorrow + Duration.FromDays(2);

    [Fact]
    public async Task A_student_moves_a_lesson_without_a_mouse_and_the_tutor_sees_it_at_once()
    {
        var (people, lesson) = await AgreedAsync();
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync($"/bookings/{lesson}");
        await grace.MarkPageAsync();
        await ada.SignInAsync(people.Ada.Email);
        await ada.GoAsync($"/bookings/{lesson}/reschedule");

        await ChooseByKeyboardAsync(ada);
        await ada.Page.WaitForURLAsync($"**/bookings/{lesson}");

        await Expect(ada.Page.GetByText("Lesson moved")).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("Ada moved the lesson").First).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_tutor_proposes_two_times_and_the_student_takes_one_of_them()
    {
        var (people, lesson) = await AgreedAsync();
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await ada.SignInAsync(people.Ada.Email);
        await ada.GoAsync($"/bookings/{lesson}");
        await ada.MarkPageAsync();
        await grace.SignInAsync(people.Grace.Email);
        await grace.GoAsync($"/bookings/{lesson}/propose");

        await Start(grace, AriaRole.Checkbox, "Thursday 26 November 2026, 09:00, 15:00 in Berlin").CheckAsync();
        await Start(grace, AriaRole.Checkbox, "Thursday 26 November 2026, 11:00, 17:00 in Berlin").CheckAsync();
        await grace.Page.GetByLabel("Reason, shown to Ada").FillAsync("The school has a concert.");
        await grace.FollowAsync(grace.Button("Propose 2 times"), $"**/bookings/{lesson}");

        await Expect(Heading(ada, "Grace proposes another time")).ToBeVisibleAsync();
        await ada.Button("Move to Thursday 26 November, 15:00").ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Dialog).GetByText("Nothing more to pay, and none of your 2 moves is used.")).ToBeVisibleAsync();
        await ada.Button("Move and pay nothing more").ClickAsync();

        await Expect(Heading(ada, "You took one of the times that Grace proposed")).ToBeVisibleAsync();
        await Expect(Heading(grace, "Ada took one of the times that you proposed")).ToBeVisibleAsync();
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_key_held_down_on_a_slow_line_never_jumps_back()
    {
        var (people, lesson) = await AgreedAsync();
        var ada = await OpenAsync(running.Site);
        await ada.Page.AddInitScriptAsync(SlowLine);
        await ada.SignInAsync(people.Ada.Email);
        await ada.GoAsync($"/bookings/{lesson}/reschedule");
        await Start(ada, AriaRole.Radio, "Thursday 26 November 2026, 14:45, 08:45 in New York").FocusAsync();
        await ada.Page.Keyboard.PressAsync("Space");
        await Expect(ada.Button("Move to Thu 26 Nov, 14:45")).ToBeEnabledAsync();
        await ada.Page.EvaluateAsync(NoteWhatIsMarked);

        for (var key = 0; key < 5; key++)
        {
            await ada.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(ada.Button("Move to Thu 26 Nov, 16:00")).ToBeEnabledAsync();
        var marked = await ada.Page.EvaluateAsync<string[]>("() => window.marked");
        marked[^1].ShouldStartWith("Thursday 26 November 2026, 16:00");
        marked.ShouldBe(marked.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), "an answer to an older key takes nothing back");
        await Expect(Start(ada, AriaRole.Radio, "Thursday 26 November 2026, 16:00, 10:00 in New York")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_student_keeps_the_time_that_was_agreed_and_the_tutor_reads_why()
    {
        var (people, number) = await AgreedAsync();
        var lesson = new BookingId(number);
        _ = (await running.App.Get<ProposalService>().ProposeAsync(people.Grace.User, lesson, [Thursday], "The school has a concert.", CancellationToken.None)).Value;
        var (ada, grace) = (await OpenAsync(running.Site), await OpenAsync(running.Site));
        await Task.WhenAll(ada.OpenLessonAsync(people.Ada, lesson), grace.OpenLessonAsync(people.Grace, lesson));
        await Expect(Heading(grace, "You propose another time")).ToBeVisibleAsync();

        await ada.ReadBeforeAsync(
            "Keep the time that was agreed", "Keep the time that was agreed?", "The lesson stays at", "Tue 24 Nov, 10:00",
            "The times that Grace proposed are free for others at once.");
        await ada.DecideAsync("On Thursday I play in it.", "Stay at Tue 24 Nov, 10:00");

        await Expect(Heading(ada, "You kept the time that was agreed")).ToBeVisibleAsync();
        await Expect(Heading(grace, "Ada kept the time that was agreed")).ToBeVisibleAsync();
        await Expect(grace.Page.GetByText("“On Thursday I play in it.”")).ToBeVisibleAsync();
        (await grace.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_time_that_somebody_else_takes_disappears_while_one_looks()
    {
        var (people, lesson) = await AgreedAsync();
        var ada = await OpenAsync(running.Site);
        await ada.SignInAsync(people.Ada.Email);
        await ada.GoAsync($"/bookings/{lesson}/reschedule");
        await Start(ada, AriaRole.Radio).CheckAsync();
        await ada.MarkPageAsync();

        _ = (await people.AskAsync(running.App, people.Alan, Thursday + Duration.FromHours(5))).Value;

        await Expect(Start(ada, AriaRole.Radio)).ToHaveCountAsync(0);
        await Expect(ada.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
        (await ada.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    [Fact]
    public async Task A_stranger_is_refused_on_both_addresses()
    {
        var (people, lesson) = await AgreedAsync();
        var alan = await OpenAsync(running.Site);
        alan.Expects("status of 403");
        await alan.SignInAsync(people.Alan.Email);

        foreach (var page in new[] { "reschedule", "propose" })
        {
            var answer = await alan.GoAsync($"/bookings/{lesson}/{page}");

            (answer?.Status).ShouldBe(403);
            await Expect(Heading(alan, "This lesson belongs to other people")).ToBeVisibleAsync();
            await Expect(alan.Page.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
        }
    }

    // Each message of the server comes half a second late, the order kept.
    private const string SlowLine = """
        const plain = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
        Object.defineProperty(WebSocket.prototype, 'onmessage', {
          get() { return plain.get.call(this); },
          set(hear) { plain.set.call(this, hear && (message => setTimeout(() => hear.call(this, message), 500))); },
        });
        """;

    private const string NoteWhatIsMarked = """
        () => {
          window.marked = [];
          const look = () => {
            const now = document.querySelector('input[name=start]:checked')?.ariaLabel ?? '';
            if (now !== window.marked.at(-1)) window.marked.push(now);
            requestAnimationFrame(look);
          };
          look();
        }
        """;

    private static async Task ChooseByKeyboardAsync(Visitor ada)
    {
        await Start(ada, AriaRole.Radio, "Thursday 26 November 2026, 14:45, 08:45 in New York").FocusAsync();
        await ada.Page.Keyboard.PressAsync("Space");
        await Expect(ada.Button("Move to Thu 26 Nov, 14:45")).ToBeEnabledAsync();
        await ada.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(ada.Button("Move to Thu 26 Nov, 15:00")).ToBeEnabledAsync();
        await ada.Page.Keyboard.PressAsync("Tab");
        await Expect(ada.Button("Move to Thu 26 Nov, 15:00")).ToBeFocusedAsync();
        await ada.Page.Keyboard.PressAsync("Enter");
    }

    private static ILocator Heading(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name });

    private static ILocator Start(Visitor visitor, AriaRole role, string name = ThursdayAt15) =>
        visitor.Page.GetByRole(role, new PageGetByRoleOptions { Name = name, Exact = true });

    private async Task<(Pair People, long Lesson)> AgreedAsync()
    {
        var people = await Pair.OnStageAsync(running.App);
        var lesson = (await people.AskAsync(running.App, people.Ada, Pair.Tomorrow)).Value;
        _ = (await running.App.Get<BookingService>().ConfirmAsync(people.Grace.User, lesson, note: null, CancellationToken.None)).Value;
        return (people, lesson.Value);
    }
}
