using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Radzen;
using Radzen.Blazor;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Actions;

namespace TutorBooking.Tests.Web.Features.Bookings.Actions;

public sealed class ActionDialogTests : PageTest
{
    private Task<object?> answer = Task.FromResult<object?>(null);

    [Fact]
    public async Task The_sum_stands_before_the_button_that_does_it()
    {
        var dialog = await OpenAsync(BookingAction.Cancel, cast => cast.Ada);

        dialog.Find(".consequence b").TextContent.ShouldBe("51.75\u00A0€");
        dialog.FindAll(".actions button").Select(button => button.TextContent).ShouldBe(["Keep the lesson", "Cancel and get 51.75\u00A0€ back"]);
        dialog.Markup.IndexOf("consequence", StringComparison.Ordinal).ShouldBeLessThan(dialog.Markup.IndexOf("actions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_cancels_with_the_reason_and_closes()
    {
        var dialog = await OpenAsync(BookingAction.Cancel, cast => cast.Ada);
        await dialog.Find("textarea").ChangeAsync(new() { Value = "I am ill" });

        await Button(dialog, "Cancel and get").ClickAsync(new());

        var cancelled = (await answer).ShouldBeOfType<BookingDetails>();
        (cancelled.Status, cancelled.CancellationReason, cancelled.Money.Back.Minor).ShouldBe((BookingStatus.CancelledByStudent, "I am ill", 5175));
    }

    [Fact]
    public async Task Terms_that_got_worse_meanwhile_are_said_before_one_decides_again()
    {
        var dialog = await OpenAsync(BookingAction.Cancel, cast => cast.Ada);
        Core.GoTo(Lessons.Tomorrow - Duration.FromHours(11));

        await Button(dialog, "Cancel and get").ClickAsync(new());

        dialog.Find("[role=alert]").TextContent.ShouldContain("The terms have changed while you looked");
        dialog.Find(".consequence").TextContent.ShouldContain("Less than 12 hours: nothing is paid back. The lesson begins in 11 h 00 min.");
        answer.IsCompleted.ShouldBeFalse();

        await Button(dialog, "Cancel and get nothing back").ClickAsync(new());

        (await answer).ShouldBeOfType<BookingDetails>().Status.ShouldBe(BookingStatus.CancelledByStudent);
    }

    [Fact]
    public async Task Once_it_is_too_late_only_the_way_out_is_left()
    {
        var dialog = await OpenAsync(BookingAction.Cancel, cast => cast.Ada);
        Core.GoTo(Lessons.Tomorrow);

        await Button(dialog, "Cancel and get").ClickAsync(new());

        dialog.Find("[role=alert]").TextContent.ShouldContain(BookingRefusals.LessonHasBegun.Sentence);
        dialog.FindAll(".actions button").Select(button => button.TextContent).ShouldBe(["Close"]);
    }

    [Fact]
    public async Task A_report_keeps_what_was_said()
    {
        var dialog = await OpenAsync(BookingAction.ReportNoShow, cast => cast.Grace, Lessons.Tomorrow + Duration.FromMinutes(10));
        await dialog.Find("textarea").ChangeAsync(new() { Value = "I waited." });

        await Button(dialog, "Report and earn 45.00\u00A0€").ClickAsync(new());

        (await answer).ShouldBeOfType<BookingDetails>().Notes.Tutor.ShouldBe("I waited.");
    }

    [Fact]
    public async Task What_was_cancelled_is_taken_back_after_one_has_read_what_is_held_again()
    {
        var dialog = await OpenAsync(BookingAction.Undo, cast => cast.Ada, before: CancelAsync);
        dialog.Find(".consequence b").TextContent.ShouldBe("51.75\u00A0€");
        dialog.FindAll(".actions button").Select(button => button.TextContent).ShouldBe(["Leave it cancelled", "Take it back and hold 51.75\u00A0€"]);

        await Button(dialog, "Take it back and hold").ClickAsync(new());

        (await answer).ShouldBeOfType<BookingDetails>().Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task After_five_minutes_a_cancellation_stands_and_the_dialog_says_so()
    {
        var dialog = await OpenAsync(BookingAction.Undo, cast => cast.Ada, before: CancelAsync);
        Core.Clock.Advance(Duration.FromMinutes(5) + Duration.FromSeconds(1));

        await Button(dialog, "Take it back and hold").ClickAsync(new());

        dialog.Find("[role=alert]").TextContent.ShouldContain(BookingRefusals.TooLateToUndo.Sentence);
        dialog.FindAll(".actions button").Select(button => button.TextContent).ShouldBe(["Close"]);
    }

    [Fact]
    public async Task Nothing_happens_to_a_lesson_that_is_kept()
    {
        var dialog = await OpenAsync(BookingAction.Cancel, cast => cast.Grace);

        await Button(dialog, "Keep the lesson").ClickAsync(new());

        (await answer).ShouldBeNull();
    }

    private static IElement Button(IRenderedComponent<RadzenDialog> dialog, string name) =>
        dialog.FindAll("button").Single(button => button.TextContent.Contains(name, StringComparison.Ordinal));

    private async Task CancelAsync(CurrentUser by, BookingId id) =>
        _ = (await Core.Get<BookingService>().CancelAsync(by, id, new Cancellation(Reason: null), CancellationToken.None)).Value;

    private async Task<IRenderedComponent<RadzenDialog>> OpenAsync(BookingAction action, Func<Cast, CurrentUser> by, Instant? at = null, Func<CurrentUser, BookingId, Task>? before = null)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.AgreeAsync(cast);
        Core.GoTo(at ?? Core.Clock.Now);
        if (before is not null) await before(by(cast), id);
        var booking = (await Core.Get<BookingQueries>().FindAsync(by(cast), id, CancellationToken.None)).Value;
        var (title, about) = ActionDialog.About(booking, action, by(cast), Core.Clock.Now);

        var dialog = Render<RadzenDialog>();
        await dialog.InvokeAsync(() =>
        {
            answer = Services.GetRequiredService<DialogService>().OpenAsync<ActionDialog>(title, about);
        });
        return dialog;
    }
}
