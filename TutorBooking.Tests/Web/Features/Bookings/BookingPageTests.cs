using Bunit;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Tests.Web.Features.Bookings;

public sealed class BookingPageTests : PageTest
{
    [Fact]
    public async Task It_shows_what_the_other_side_did_while_it_was_open()
    {
        var (cast, booking) = await RequestedAsync();
        SignIn(cast.Ada);
        var page = Open(booking);
        page.Find("[role=status]").TextContent.Trim().ShouldBe("Waiting for the tutor");

        await Core.Get<BookingService>().ConfirmAsync(cast.Grace, booking, "Bring the sheet", CancellationToken.None);
        await DeliverAsync();

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.Trim().ShouldBe("Confirmed"));
        page.Markup.ShouldContain("Bring the sheet");
        page.Markup.ShouldContain("Grace.Hopper@people.test");
    }

    [Fact]
    public async Task It_offers_the_answer_to_the_tutor_and_to_nobody_else()
    {
        var (cast, booking) = await RequestedAsync();
        SignIn(cast.Grace);

        Open(booking).FindAll("button").Select(button => button.TextContent.Trim()).ShouldBe(["Confirm", "Decline", "Propose other times", "Cancel lesson"]);
    }

    [Fact]
    public async Task It_offers_the_student_nothing_to_answer()
    {
        var (cast, booking) = await RequestedAsync();
        SignIn(cast.Ada);

        Open(booking).FindAll("button").Select(button => button.TextContent.Trim()).ShouldBe(["Reschedule", "Cancel lesson"]);
    }

    [Fact]
    public async Task The_tutor_reads_how_far_the_student_can_be_relied_on()
    {
        var (cast, booking) = await RequestedAsync();
        SignIn(cast.Grace);

        Open(booking).Markup.ShouldContain("100 of 100: nothing yet.");
    }

    [Fact]
    public async Task The_student_reads_no_such_number()
    {
        var (cast, booking) = await RequestedAsync();
        SignIn(cast.Ada);

        Open(booking).Markup.ShouldNotContain("of 100");
    }

    [Fact]
    public async Task It_reveals_nothing_to_a_stranger()
    {
        var (cast, booking) = await RequestedAsync();
        SignIn(cast.Alan);

        var page = Open(booking);

        page.Find("h1").TextContent.ShouldBe("This lesson belongs to other people");
        page.Markup.ShouldNotContain("Grace");
        page.Markup.ShouldNotContain("Ada");
    }

    [Fact]
    public async Task It_says_when_there_is_no_such_lesson()
    {
        var (cast, _) = await RequestedAsync();
        SignIn(cast.Ada);

        Open(new BookingId(404)).Find("h1").TextContent.ShouldBe("There is no such lesson");
    }

    [Fact]
    public async Task It_listens_while_it_is_open_and_lets_go_when_it_closes()
    {
        var (cast, booking) = await RequestedAsync();
        SignIn(cast.Ada);
        Open(booking);
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }

    private async Task<(Cast Cast, BookingId Booking)> RequestedAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        return (cast, await Core.RequestAsync(cast));
    }

    private IRenderedComponent<BookingPage> Open(BookingId id) => Render<BookingPage>(parameters => parameters.Add(page => page.Id, id.Value));
}
