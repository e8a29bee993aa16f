using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Moving;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Moving;

namespace TutorBooking.Tests.Web.Features.Bookings.Moving;

public sealed class ProposePageTests : PageTest
{
    [Fact]
    public async Task Three_times_can_be_chosen_and_a_fourth_only_after_one_is_taken_back()
    {
        var (_, booking) = await AgreedAsync();
        var page = Open(booking);

        await ChooseAsync(page, 10, 12, 14);
        Start(page, 15).HasAttribute("disabled").ShouldBeTrue();
        page.Markup.ShouldContain("3 times are chosen. Take one back to choose another.");
        await ChooseAsync(page, 12);

        Start(page, 15).HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task The_button_works_once_there_is_a_time_and_a_reason()
    {
        var (_, booking) = await AgreedAsync();
        var page = Open(booking);
        await ChooseAsync(page, 14);
        page.Find("button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
        page.Find("#submit-hint").TextContent.ShouldContain("said why");

        await page.Find("#reason").InputAsync("The school has a concert");
        page.Find("button[type=submit]").TextContent.ShouldBe("Propose 1 time");
        await page.Find("form").SubmitAsync();

        (await Core.ReadAsync(booking)).OpenProposal.ShouldNotBeNull().Times.ShouldHaveSingleItem().StartsAt.ShouldBe(Moves.Thursday(14));
        Services.GetRequiredService<BunitNavigationManager>().Uri.ShouldEndWith($"/bookings/{booking.Value}");
    }

    [Fact]
    public async Task A_chosen_time_that_somebody_takes_is_let_go_and_the_rest_is_kept()
    {
        var (cast, booking) = await AgreedAsync();
        var page = Open(booking);
        await page.Find("#reason").InputAsync("The school has a concert");
        await ChooseAsync(page, 10, 14);

        await Core.RequestAsync(cast, cast.Alan, Moves.Thursday(14));
        await DeliverAsync();

        page.WaitForAssertion(() => page.FindAll(".alternatives button").Count.ShouldBe(3));
        page.FindAll(".times li").Count.ShouldBe(1);
        page.Find("#reason").GetAttribute("value").ShouldBe("The school has a concert");
    }

    [Fact]
    public async Task While_one_proposal_waits_there_is_no_form_for_another()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.ProposeAsync(cast, booking, Moves.Thursday(14));

        Open(booking).Markup.ShouldContain(BookingRefusals.ProposalOpen.Sentence);
    }

    [Fact]
    public async Task Its_student_is_refused()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.AgreeAsync(cast);
        SignIn(cast.Ada);

        Open(booking).Markup.ShouldContain(BookingRefusals.OnlyItsTutor.Sentence);
    }

    private static AngleSharp.Dom.IElement Start(IRenderedComponent<ProposePage> page, int hour) => page.Find($"[aria-label='Thursday 26 November 2026, {hour}:00']");

    private static async Task ChooseAsync(IRenderedComponent<ProposePage> page, params int[] hours)
    {
        foreach (var hour in hours)
        {
            await Start(page, hour).ChangeAsync(new() { Value = true });
        }
    }

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        return (cast, await Core.AgreeAsync(cast));
    }

    private IRenderedComponent<ProposePage> Open(BookingId booking) => Render<ProposePage>(parameters => parameters.Add(page => page.Id, booking.Value));
}
