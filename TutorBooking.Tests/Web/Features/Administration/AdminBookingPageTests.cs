using Bunit;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Administration;

namespace TutorBooking.Tests.Web.Features.Administration;

public sealed class AdminBookingPageTests : PageTest
{
    [Fact]
    public async Task An_admin_sees_all_but_addresses_and_the_link()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.AgreeAsync(cast);
        var token = (await Core.ReadAsync(id)).JoinToken.ShouldNotBeNull();
        SignIn(cast.Rosa);

        var page = Open(id);

        page.Find("[role=status]").TextContent.Trim().ShouldBe("Confirmed");
        page.Markup.ShouldContain("Improper integrals");
        page.Markup.ShouldContain("All of it is held. Nothing is decided yet.");
        page.Markup.ShouldContain("Paid from the card.");
        page.FindAll(".facts dd").Count.ShouldBe(12);
        page.Markup.ShouldNotContain("@people.test");
        page.Markup.ShouldNotContain(token);
        page.FindAll("button").Select(button => button.TextContent.Trim()).ShouldBe(["Cancel lesson"]);
    }

    [Fact]
    public async Task It_shows_what_a_party_did_while_it_was_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.AgreeAsync(cast);
        SignIn(cast.Rosa);
        var page = Open(id);

        _ = (await Core.Get<BookingService>().CancelAsync(cast.Grace, id, new Cancellation("Lost my voice"), CancellationToken.None)).Value;
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.Trim().ShouldBe("Cancelled by Grace"));
        page.FindAll("button").ShouldBeEmpty();
        var history = page.Find("section[aria-labelledby=history]").TextContent;
        history.ShouldContain("Grace cancelled");
        history.ShouldContain("51.75\u00A0€");
    }

    [Fact]
    public async Task A_dispute_stands_with_both_words_and_the_decision_to_make()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.DisputeAsync(cast);
        SignIn(cast.Rosa);

        var page = Open(id);

        page.Find("[role=status]").TextContent.Trim().ShouldBe("In dispute");
        page.FindAll("section[aria-labelledby=dispute] .said").Select(word => word.TextContent).ShouldBe(["I sat there alone.", "The room was empty."]);
        page.Markup.ShouldContain("Grace can answer until");
        page.FindAll("button").Select(button => button.TextContent.Trim()).ShouldBe(["Decide the dispute"]);
    }

    [Fact]
    public async Task An_admin_who_learns_does_not_decide_about_the_own_lesson()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var both = await Cast.AddAccountAsync(Core.Database, "Mary Both", Roles.Student | Roles.Admin);
        var id = await Core.AgreeAsync(cast, both);
        SignIn(both);

        var page = Open(id);

        page.FindAll("button").ShouldBeEmpty();
        page.Markup.ShouldContain("Another admin decides about it");
    }

    [Fact]
    public async Task A_party_reads_that_it_is_for_admins()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.AgreeAsync(cast);
        SignIn(cast.Ada);

        var page = Open(id);

        page.Find("h1").TextContent.ShouldBe("This page is for admins");
        page.Markup.ShouldNotContain("Grace");
    }

    [Fact]
    public async Task It_says_when_there_is_no_such_booking()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);

        Open(new BookingId(404)).Find("h1").TextContent.ShouldBe("There is no such booking");
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.AgreeAsync(cast);
        SignIn(cast.Rosa);
        Open(id);
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    private IRenderedComponent<AdminBookingPage> Open(BookingId id) => Render<AdminBookingPage>(parameters => parameters.Add(page => page.Id, id.Value));
}
