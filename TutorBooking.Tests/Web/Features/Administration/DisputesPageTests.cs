using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Administration;

namespace TutorBooking.Tests.Web.Features.Administration;

public sealed class DisputesPageTests : PageTest
{
    [Fact]
    public async Task The_oldest_comes_first_with_the_time_to_answer()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var older = await Core.DisputeAsync(cast);
        var newer = await Core.DisputeAsync(cast, cast.Alan, Lessons.Tomorrow + Duration.FromHours(3));
        _ = (await Core.Get<DisputeService>().AnswerAsync(cast.Grace, newer, "I have the log.", CancellationToken.None)).Value;

        var page = Open(cast.Rosa);

        page.FindAll("tbody th a").Select(link => link.GetAttribute("href")).ShouldBe([$"/admin/bookings/{older.Value}", $"/admin/bookings/{newer.Value}"]);
        page.FindAll("tbody td:nth-child(3)").Select(cell => cell.TextContent.Split(' ')[0]).ShouldBe(["Answer", "Answered"]);
    }

    [Fact]
    public async Task What_is_disputed_is_what_was_paid()
    {
        var (cast, _, id) = await Core.BookedWithCreditAsync();
        _ = (await Core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None)).Value;
        await Core.ContradictAsync(cast, id);

        Open(cast.Rosa).Find("tbody td.amount").TextContent.ShouldBe("49.16\u00A0€");
    }

    [Fact]
    public async Task What_is_decided_leaves_the_open_page_and_stands_behind_the_second_tab()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.DisputeAsync(cast);
        var page = Open(cast.Rosa);

        _ = (await Core.Get<DisputeService>().DecideAsync(cast.Rosa, id, 50, "Half for each.", CancellationToken.None)).Value;
        await DeliverAsync();
        page.WaitForAssertion(() => page.Find(".empty h2").TextContent.ShouldBe("No dispute is open"));

        Services.GetRequiredService<NavigationManager>().NavigateTo(page.FindAll("nav a")[1].GetAttribute("href") ?? "");
        page.WaitForAssertion(() => page.Find("tbody td:nth-child(3)").TextContent.ShouldStartWith("Decided on"));
    }

    [Fact]
    public async Task Who_is_no_admin_reads_that_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.DisputeAsync(cast);

        var page = Open(cast.Grace);

        page.Markup.ShouldContain(BookingRefusals.OnlyAdmins.Sentence);
        page.Markup.ShouldNotContain("Ada");
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        Open((await Cast.OnStageAsync(Core.Database)).Rosa);
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    [Theory]
    [InlineData(null, null, "/admin/disputes")]
    [InlineData("Decided", "2", "/admin/disputes?show=decided&page=2")]
    [InlineData("nonsense", "0", "/admin/disputes")]
    public void An_address_says_no_more_than_it_must(string? show, string? page, string address) =>
        DisputeListAddress.Read(show, page).ToString().ShouldBe(address);

    private IRenderedComponent<DisputesPage> Open(CurrentUser viewer)
    {
        SignIn(viewer);
        return Render<DisputesPage>();
    }
}
