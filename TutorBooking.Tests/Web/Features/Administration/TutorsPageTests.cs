using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Approval;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Administration;

namespace TutorBooking.Tests.Web.Features.Administration;

public sealed class TutorsPageTests : PageTest
{
    [Fact]
    public async Task Who_waits_stands_above_the_others()
    {
        var page = await OpenAsync(TutorStatus.PendingReview);

        page.Find("section[aria-labelledby=waiting] tbody a.button").GetAttribute("aria-label").ShouldBe("Review Grace Hopper");
        page.Find("section[aria-labelledby=waiting] .count").TextContent.ShouldBe("1");
        page.Find("section[aria-labelledby=others] .empty h2").TextContent.ShouldBe("No tutor found");
        page.Markup.ShouldContain("One profile waits for you.");
    }

    [Fact]
    public async Task An_empty_queue_says_what_will_be_there()
    {
        var page = await OpenAsync(TutorStatus.Approved);

        page.Find("section[aria-labelledby=waiting] .empty h2").TextContent.ShouldBe("Nobody waits");
        page.FindAll("section[aria-labelledby=waiting] .count").ShouldBeEmpty();
        page.Find("section[aria-labelledby=others] .badge").TextContent.ShouldBe("Approved");
    }

    [Fact]
    public async Task What_is_searched_for_stands_in_the_address()
    {
        var page = await OpenAsync(TutorStatus.Approved);

        await page.Find("#words").ChangeAsync(new() { Value = "zoé & co" });
        await page.Find("#state").ChangeAsync(new() { Value = "rejected" });

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/admin/tutors?state=rejected&q=zo%C3%A9%20%26%20co");
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(Core.Database, tutor => tutor.Status = TutorStatus.PendingReview);
        SignIn(cast.Ada);

        var page = Render<TutorsPage>();

        page.Markup.ShouldContain(TutorApprovalRefusals.OnlyAdmins.Sentence);
        page.Markup.ShouldNotContain("Grace");
    }

    [Theory]
    [InlineData(null, null, null, null, "/admin/tutors")]
    [InlineData("APPROVED", " ada ", "2", "3", "/admin/tutors?state=approved&q=ada&waiting=2&page=3")]
    [InlineData("pendingreview", "", "0", "-1", "/admin/tutors")]
    [InlineData("nonsense", null, "1", "many", "/admin/tutors")]
    public void An_address_says_no_more_than_it_must(string? status, string? words, string? waiting, string? page, string address) =>
        TutorListAddress.Read(status, words, waiting, page).ToString().ShouldBe(address);

    private async Task<IRenderedComponent<TutorsPage>> OpenAsync(TutorStatus status)
    {
        var cast = await Cast.OnStageAsync(Core.Database, tutor => (tutor.Status, tutor.SubmittedAt) = (status, FakeClock.Start));
        SignIn(cast.Rosa);
        return Render<TutorsPage>();
    }

    [Fact]
    public async Task Who_is_left_out_of_lists_is_seen_with_the_reason()
    {
        var cast = await Cast.OnStageAsync(Core.Database, tutor => tutor.Reliability = 45);
        SignIn(cast.Rosa);

        Render<TutorsPage>().Find(".left-out").TextContent.ShouldBe("Not listed: reliability 45");
    }
}
