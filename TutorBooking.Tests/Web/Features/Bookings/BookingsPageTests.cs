using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings;
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
}
