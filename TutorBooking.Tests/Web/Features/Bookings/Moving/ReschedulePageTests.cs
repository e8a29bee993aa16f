using Bunit;
using Bunit.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Moving;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Moving;

namespace TutorBooking.Tests.Web.Features.Bookings.Moving;

public sealed class ReschedulePageTests : PageTest
{
    private const string Thursday14 = "Thursday 26 November 2026, 14:00";

    [Fact]
    public async Task It_shows_what_the_lesson_is_now_and_what_stays()
    {
        var (_, booking) = await AgreedAsync();

        var page = Open(booking);

        page.Find(".slot.is-mine").TextContent.ShouldContain("09:00");
        page.Find(".summary").TextContent.ShouldContain("2 of 2 moves left, 1 after this one.");
        page.FindAll(".sum dd").Select(sum => sum.TextContent.Trim()).ShouldBe(["51.75\u00A0€", "60 min", "0.00\u00A0€"]);
        page.Find("button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task A_lesson_with_a_credit_shows_what_that_is_worth()
    {
        var (cast, _, booking) = await Core.BookedWithCreditAsync();
        SignIn(cast.Ada);

        var sum = Open(booking).Find(".sum > div");

        (sum.Children[0].TextContent, sum.Children[1].TextContent.Trim()).ShouldBe(("Value of the credit", "49.16\u00A0€"));
    }

    [Fact]
    public async Task The_button_says_where_the_lesson_goes_and_takes_it_there()
    {
        var (_, booking) = await AgreedAsync();
        var page = Open(booking);

        await ChooseAsync(page, Thursday14);
        page.Find("button[type=submit]").TextContent.ShouldBe("Move to Thu 26 Nov, 14:00");
        page.Find(".summary").TextContent.ShouldContain("you can cancel for nothing until Thu 26 Nov, 02:00");
        await page.Find("form").SubmitAsync();

        (await Core.ReadAsync(booking)).StartsAt.ShouldBe(Moves.Thursday(14));
        Services.GetRequiredService<BunitNavigationManager>().Uri.ShouldEndWith($"/bookings/{booking.Value}");
    }

    [Fact]
    public async Task A_time_lost_at_the_last_moment_keeps_the_page_and_offers_the_three_nearest()
    {
        var (cast, booking) = await AgreedAsync();
        var page = Open(booking);
        await ChooseAsync(page, Thursday14);
        await Core.RequestAsync(cast, cast.Alan, Moves.Thursday(14));

        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldContain("Someone was faster");
        page.FindAll(".alternatives button").Count.ShouldBe(3);
        (await Core.ReadAsync(booking)).Moves.ShouldBe(0);
        await page.Find(".alternatives button").ClickAsync(new());
        page.Find("button[type=submit]").TextContent.ShouldBe("Move to Thu 26 Nov, 12:45");
    }

    [Fact]
    public async Task A_time_that_somebody_takes_disappears_and_is_said_at_once()
    {
        var (cast, booking) = await AgreedAsync();
        var page = Open(booking);
        await ChooseAsync(page, Thursday14);

        await Core.RequestAsync(cast, cast.Alan, Moves.Thursday(14));
        await DeliverAsync();

        page.WaitForAssertion(() => page.FindAll($"[aria-label='{Thursday14}']").ShouldBeEmpty());
        page.WaitForAssertion(() => page.FindAll(".alternatives button").Count.ShouldBe(3));
        page.Find("button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task A_lesson_cancelled_meanwhile_is_refused_without_loading_the_page_again()
    {
        var (cast, booking) = await AgreedAsync();
        var page = Open(booking);

        await Core.Get<BookingService>().CancelAsync(cast.Grace, booking, new Cancellation(Reason: null), CancellationToken.None);
        await DeliverAsync();

        page.WaitForAssertion(() => page.Markup.ShouldContain(BookingRefusals.InvalidState(BookingStatus.CancelledByTutor).Sentence));
    }

    [Fact]
    public async Task Where_nothing_is_open_it_says_so_and_how_to_keep_the_lesson()
    {
        var (_, booking) = await AgreedAsync();
        await Core.Database.ReadAsync(db => db.Set<ScheduleWindow>().ExecuteDeleteAsync());

        Open(booking).Find(".empty").TextContent.ShouldContain("Grace has no free time of 60 minutes until Wed 23 Dec");
    }

    [Fact]
    public async Task Its_tutor_and_strangers_are_refused()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.AgreeAsync(cast, cast.Alan);
        SignIn(cast.Ada);

        var page = Open(booking);

        page.Markup.ShouldContain(BookingRefusals.NotYours.Sentence);
        page.FindAll("form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_late_is_said_with_its_rule()
    {
        var (_, booking) = await AgreedAsync();
        Core.GoTo(Lessons.Tomorrow - Duration.FromHours(12) + Duration.FromSeconds(1));

        Open(booking).Find(".empty").TextContent.ShouldContain("12 hours before its start");
    }

    [Fact]
    public async Task After_the_last_move_there_is_no_form()
    {
        var (cast, booking) = await AgreedAsync();
        await Core.MoveAsync(cast.Ada, booking, Moves.Thursday(10));
        await Core.MoveAsync(cast.Ada, booking, Moves.Thursday(11));

        Open(booking).Markup.ShouldContain(BookingRefusals.RescheduleLimit(2).Sentence);
    }

    [Fact]
    public async Task It_lets_go_when_it_closes()
    {
        var (_, booking) = await AgreedAsync();
        Open(booking);
        Live.Listeners.ShouldBe(2);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    private static Task ChooseAsync(IRenderedComponent<ReschedulePage> page, string start) =>
        page.Find($"[aria-label='{start}']").ChangeAsync(new() { Value = "on" });

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);
        return (cast, await Core.AgreeAsync(cast));
    }

    private IRenderedComponent<ReschedulePage> Open(BookingId booking) => Render<ReschedulePage>(parameters => parameters.Add(page => page.Id, booking.Value));
}
