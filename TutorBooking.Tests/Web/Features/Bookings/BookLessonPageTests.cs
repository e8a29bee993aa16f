using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Features.Bookings;

public sealed class BookLessonPageTests : PageTest
{
    [Fact]
    public async Task It_shows_rate_fee_and_total_before_anything_is_asked()
    {
        var cast = await OpenedByAsync();

        var sums = Open(cast).FindAll("dl:has(.total) dd").Select(sum => sum.TextContent.Trim());

        sums.ShouldBe(["45.00\u00A0€", "6.75\u00A0€", "51.75\u00A0€"]);
    }

    [Fact]
    public async Task The_slot_one_came_for_is_chosen()
    {
        var cast = await OpenedByAsync();

        Open(cast).Find(".slot input[checked]").GetAttribute("aria-label").ShouldBe("Tuesday 24 November 2026, 09:00");
    }

    [Fact]
    public async Task Sending_makes_the_request_and_opens_its_page()
    {
        var cast = await OpenedByAsync();
        var page = Open(cast);

        await page.Find("form").SubmitAsync();

        var booking = await Core.Database.ReadAsync(db => db.Bookings.SingleAsync());
        booking.StartsAt.ShouldBe(Lessons.Tomorrow);
        Services.GetRequiredService<BunitNavigationManager>().Uri.ShouldEndWith($"/bookings/{booking.Id.Value}");
    }

    [Fact]
    public async Task The_winner_is_not_told_that_someone_was_faster()
    {
        var cast = await OpenedByAsync();
        var page = Open(cast);
        await page.Find("form").SubmitAsync();

        await DeliverAsync();

        page.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_back_after_booking_meets_his_own_lesson()
    {
        var cast = await OpenedByAsync();
        var booking = await Core.RequestAsync(cast);

        var page = Open(cast);

        page.Find(".notice a").GetAttribute("href").ShouldBe($"/bookings/{booking.Value}");
        page.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_price_that_rose_meanwhile_is_said_before_anything_is_booked()
    {
        var cast = await OpenedByAsync();
        var page = Open(cast);
        await Core.Database.ReadAsync(db => db.Tutors.ExecuteUpdateAsync(set => set.SetProperty(tutor => tutor.HourlyRateMinor, 6000)));

        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldContain("the lesson now costs 69.00 EUR");
        page.FindAll(".sum dd")[^1].TextContent.Trim().ShouldBe("69.00\u00A0€");
        (await Core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("start=9999-12-31T23:00:00Z&duration=60")]
    [InlineData("start=-9998-01-01T00:00:00Z")]
    [InlineData("start=tomorrow&duration=abc&subject=x")]
    public async Task An_address_that_makes_no_sense_still_shows_the_form(string query)
    {
        var cast = await OpenedByAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/tutors/{cast.GraceProfile.Value}/book?{query}");

        Render<BookLessonPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value)).FindAll(".slot").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_slot_taken_meanwhile_keeps_the_form_and_offers_the_three_nearest()
    {
        var cast = await OpenedByAsync();
        var page = Open(cast);
        await page.Find("#note").InputAsync("Improper integrals");
        await Core.RequestAsync(cast, cast.Alan);

        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldContain("Someone was faster");
        page.FindAll(".alternatives button").Count.ShouldBe(3);
        page.Find("#note").GetAttribute("value").ShouldBe("Improper integrals");
        (await Core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_slot_that_is_taken_while_one_looks_is_said_at_once()
    {
        var cast = await OpenedByAsync();
        var page = Open(cast);

        await Core.RequestAsync(cast, cast.Alan);
        await DeliverAsync();

        page.WaitForAssertion(() => page.FindAll(".alternatives button").Count.ShouldBe(3));
        page.Find("button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task An_alternative_is_chosen_with_one_press()
    {
        var cast = await OpenedByAsync();
        await Core.RequestAsync(cast, cast.Alan);
        var page = Open(cast);

        await page.Find(".alternatives button").ClickAsync(new());

        page.FindAll("[role=alert]").ShouldBeEmpty();
        page.Find("button[type=submit]").HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task A_tutor_who_confirms_unasked_is_booked_and_not_asked()
    {
        var cast = await OpenedByAsync(grace => grace.AutoConfirms = true);

        Open(cast).Find("button[type=submit]").TextContent.ShouldBe("Book lesson");
    }

    [Fact]
    public async Task A_tutor_who_cannot_be_booked_is_refused_with_a_sentence()
    {
        var cast = await OpenedByAsync(grace => grace.Status = TutorStatus.Suspended);

        Open(cast).Markup.ShouldContain(BookingRefusals.TutorNotApproved.Sentence);
    }

    [Fact]
    public async Task It_lets_go_when_it_closes()
    {
        var cast = await OpenedByAsync();
        Open(cast);
        Live.Listeners.ShouldBe(3, "the tutor’s hours, one’s own wallet and packages");

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    private async Task<Cast> OpenedByAsync(Action<TutorProfile>? grace = null)
    {
        var cast = await Cast.OnStageAsync(Core.Database, grace);
        SignIn(cast.Ada);
        return cast;
    }

    private IRenderedComponent<BookLessonPage> Open(Cast cast)
    {
        var address = $"/tutors/{cast.GraceProfile.Value}/book?start={QueryInstant.Format(Lessons.Tomorrow)}&duration=60";
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<BookLessonPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value));
    }
}
