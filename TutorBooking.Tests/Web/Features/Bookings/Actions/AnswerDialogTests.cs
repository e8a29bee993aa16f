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

public sealed class AnswerDialogTests : PageTest
{
    private CurrentUser? ada;
    private BookingId id;
    private Task<object?> answer = Task.FromResult<object?>(null);

    [Fact]
    public async Task The_earning_is_said_before_the_yes()
    {
        var dialog = await OpenAsync(BookingAction.Confirm);

        dialog.Find(".consequence b").TextContent.ShouldBe("45.00\u00A0€");
        dialog.Find(".soft").TextContent.ShouldBe("You can answer for another 23 h 00 min.");
        Button(dialog, "Confirm and earn 45.00\u00A0€").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_closes_with_the_confirmed_lesson()
    {
        var dialog = await OpenAsync(BookingAction.Confirm);

        await Button(dialog, "Confirm and earn").ClickAsync(new());

        (await answer).ShouldBeOfType<BookingDetails>().Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task A_no_carries_its_reason()
    {
        var dialog = await OpenAsync(BookingAction.Decline);
        dialog.Find(".consequence").TextContent.ShouldContain("Ada gets back");
        dialog.Find(".consequence b").TextContent.ShouldBe("51.75\u00A0€");
        dialog.Find(".soft").TextContent.ShouldStartWith("The time is free for others at once.");
        await dialog.Find("textarea").ChangeAsync(new() { Value = "On holiday" });

        await Button(dialog, "Decline, Ada gets 51.75\u00A0€ back").ClickAsync(new());

        (await answer).ShouldBeOfType<BookingDetails>().Notes.Tutor.ShouldBe("On holiday");
    }

    [Fact]
    public async Task It_stays_open_and_says_why_when_the_answer_came_too_late()
    {
        var dialog = await OpenAsync(BookingAction.Confirm);
        Core.Clock.Advance(Duration.FromDays(1));

        await Button(dialog, "Confirm and earn").ClickAsync(new());

        dialog.Find("[role=alert]").TextContent.ShouldContain(BookingRefusals.RequestExpired.Sentence);
        answer.IsCompleted.ShouldBeFalse();
        dialog.FindAll(".actions button").Select(button => button.TextContent).ShouldBe(["Close"], "there is nothing left to answer");
    }

    [Fact]
    public async Task A_time_that_changed_while_it_was_open_is_not_confirmed_unseen()
    {
        var dialog = await OpenAsync(BookingAction.Confirm);
        dialog.Find(".when b").TextContent.ShouldBe("Tue 24 Nov, 09:00");
        _ = (await Core.Get<RescheduleService>().RescheduleAsync(ada.ShouldNotBeNull(), id, Lessons.Tomorrow + Duration.FromHours(2), CancellationToken.None)).Value;

        await Button(dialog, "Confirm and earn").ClickAsync(new());

        dialog.Find("[role=alert]").TextContent.ShouldContain(BookingRefusals.ChangedMeanwhile.Sentence);
        dialog.Find(".when b").TextContent.ShouldBe("Tue 24 Nov, 11:00");
        await Button(dialog, "Confirm and earn").ClickAsync(new());
        (await answer).ShouldBeOfType<BookingDetails>().StartsAt.ShouldBe(Lessons.Tomorrow + Duration.FromHours(2));
    }

    private static IElement Button(IRenderedComponent<RadzenDialog> dialog, string name) =>
        dialog.FindAll("button").Single(button => button.TextContent.Contains(name, StringComparison.Ordinal));

    private async Task<IRenderedComponent<RadzenDialog>> OpenAsync(BookingAction action)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        (ada, id) = (cast.Ada, await Core.RequestAsync(cast));
        var booking = (await Core.Get<BookingQueries>().FindAsync(cast.Grace, id, CancellationToken.None)).Value;
        var (title, about) = AnswerDialog.About(booking, action, cast.Grace);

        var dialog = Render<RadzenDialog>();
        await dialog.InvokeAsync(() =>
        {
            answer = Services.GetRequiredService<DialogService>().OpenAsync<AnswerDialog>(title, about);
        });
        return dialog;
    }
}
