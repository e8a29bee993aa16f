using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Tests.Web.Features.Bookings;

public sealed class BookingsPageTests : PageTest
{
    [Fact]
    public async Task Without_lessons_it_says_what_will_stand_here()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);

        Render<BookingsPage>().Find(".empty h2").TextContent.ShouldBe("No lessons yet");
    }

    [Fact]
    public async Task A_request_moves_to_what_comes_when_it_is_confirmed()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.RequestAsync(cast);
        SignIn(cast.Ada);
        var page = Render<BookingsPage>();
        page.FindAll(".lessons li").ShouldBeEmpty();

        await Core.Get<BookingService>().ConfirmAsync(cast.Grace, booking, note: null, CancellationToken.None);
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find(".lessons li").TextContent.ShouldContain("Mathematics with Grace Hopper"));
    }

    [Fact]
    public async Task The_waiting_stand_on_a_list_of_their_own()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Ada);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/bookings?show=waiting");

        Render<BookingsPage>().Find(".lessons .badge").TextContent.Trim().ShouldBe("Waiting for the tutor");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("2147483647")]
    [InlineData("-1")]
    [InlineData("second")]
    public async Task A_page_that_there_is_not_is_the_nearest_that_there_is(string page)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Ada);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/bookings?show=waiting&page={page}");

        Render<BookingsPage>().FindAll(".lessons li").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/bookings?status=pending", 1)]
    [InlineData("/bookings?status=completed", 0)]
    [InlineData("/bookings?show=waiting&status=nonsense", 1)]
    public async Task They_can_be_narrowed_to_one_state_by_the_address(string address, int lessons)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Ada);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        Render<BookingsPage>().FindAll(".lessons li").Count.ShouldBe(lessons);
    }

    [Fact]
    public async Task A_chosen_state_stands_in_the_address()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);

        await Render<BookingsPage>().Find("#status").ChangeAsync(new() { Value = "NoShowTutor" });

        new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery.ShouldBe("/bookings?status=noshowtutor");
    }

    [Fact]
    public async Task Nobody_sees_the_lessons_of_others()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Alan);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/bookings?show=waiting");

        Render<BookingsPage>().FindAll(".lessons li").ShouldBeEmpty();
    }

    [Fact]
    public async Task From_a_state_one_comes_back_to_the_list_one_came_from()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);
        GoTo("/bookings?show=past");
        var page = Render<BookingsPage>();

        await page.Find("#status").ChangeAsync(new() { Value = "completed" });
        Address.ShouldBe("/bookings?show=past&status=completed");

        await page.Find("#status").ChangeAsync(new() { Value = "" });
        Address.ShouldBe("/bookings?show=past");
        page.Find(".tabs [aria-current]").TextContent.ShouldBe("Past and ended");
    }

    [Fact]
    public async Task Where_no_lesson_is_in_a_state_it_says_where_any_state_leads()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Ada);
        GoTo("/bookings?show=past&status=declined");

        Render<BookingsPage>().Find(".empty p").TextContent.ShouldBe("Choose another state; “Any state” leads back to “Past and ended”.");
    }

    [Fact]
    public async Task A_tutor_sees_who_asks_while_the_page_is_open_and_is_offered_no_tutor()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        GoTo("/bookings?show=waiting");
        var page = Render<BookingsPage>();
        page.FindAll(".spread a[href='/tutors'], .empty a[href='/tutors']").ShouldBeEmpty();
        page.FindAll("#role").ShouldBeEmpty();

        await Core.RequestAsync(cast);
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find(".lessons li").TextContent.ShouldContain("Mathematics with Ada Lovelace"));
    }

    [Fact]
    public async Task What_a_tutor_has_taught_stands_under_what_is_over()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.HoldAsync(cast);
        await Core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(3));
        SignIn(cast.Grace);
        GoTo("/bookings?show=past");

        Render<BookingsPage>().Find(".lessons li .badge").TextContent.Trim().ShouldBe("Completed");
    }

    [Fact]
    public async Task Lessons_in_dispute_are_found_whatever_their_state()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.DisputeAsync(cast);
        await Core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromDays(1));
        SignIn(cast.Grace);
        GoTo("/bookings?status=disputed");

        Render<BookingsPage>().FindAll(".lessons .badge").Select(badge => badge.TextContent.Trim()).ShouldBe(["In dispute"]);
    }

    [Theory]
    [InlineData("", "Mathematics with Ada Lovelace", "Mathematics with Alan Turing")]
    [InlineData("student", "Mathematics with Alan Turing")]
    [InlineData("tutor", "Mathematics with Ada Lovelace")]
    public async Task Who_teaches_and_learns_chooses_which_of_the_two_to_see(string role, params string[] lessons)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var grace = cast.Grace with { Roles = Roles.Student | Roles.Tutor };
        var alan = await Core.Database.AddAsync(ATutor.Teaching(cast.Alan.Id, cast.Mathematics));
        await Core.RequestAsync(cast);
        var taken = cast.WithGrace(Lessons.Tomorrow + Duration.FromHours(3)) with { TutorId = alan.Id };
        _ = (await Core.Get<LessonBookingService>().RequestAsync(grace, taken, CancellationToken.None)).Value;
        SignIn(grace);
        GoTo("/bookings?show=waiting");
        var page = Render<BookingsPage>();

        await page.Find("#role").ChangeAsync(new() { Value = role });

        Address.ShouldBe(role.Length > 0 ? $"/bookings?show=waiting&role={role}" : "/bookings?show=waiting");
        page.FindAll(".lessons .who b").Select(lesson => lesson.TextContent.Trim()).ShouldBe(lessons);
    }

    private string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    private void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
