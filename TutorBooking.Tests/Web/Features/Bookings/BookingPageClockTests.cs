using Bunit;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Tests.Web.Features.Bookings;

public sealed class BookingPageClockTests : PageTest
{
    [Fact]
    public async Task A_no_show_can_be_reported_at_its_second_and_not_at_the_next_minute()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.AgreeAsync(cast);
        Core.GoTo(Lessons.Tomorrow + Duration.FromMinutes(10) - Duration.FromSeconds(1));
        SignIn(cast.Ada);
        var page = Render<BookingPage>(parameters => parameters.Add(shown => shown.Id, booking.Value));
        page.FindAll("button").ShouldNotContain(button => button.TextContent.Contains("Tutor did not come", StringComparison.Ordinal));

        Core.Clock.Advance(Duration.FromSeconds(1));
        Core.Clock.RingDue();

        page.WaitForAssertion(() => page.FindAll("button").ShouldContain(button => button.TextContent.Contains("Tutor did not come", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_tutor_said_when_answering_is_there_to_read()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.RequestAsync(cast);
        _ = (await Core.Get<BookingService>().ConfirmAsync(cast.Grace, booking, "Bring your homework", CancellationToken.None)).Value;
        SignIn(cast.Ada);

        var note = Render<BookingPage>(parameters => parameters.Add(shown => shown.Id, booking.Value)).Find("section[aria-labelledby=tutor-note]");

        note.TextContent.ShouldBe("Grace’s noteBring your homework");
    }
}
