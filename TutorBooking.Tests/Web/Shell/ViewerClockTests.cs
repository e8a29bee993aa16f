using Bunit;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Shell;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Shell;

public sealed class ViewerClockTests : PageTest
{
    private static readonly CurrentUser Ada = new(new UserId(1), Roles.Student, DateTimeZoneProviders.Tzdb["Asia/Kathmandu"]);

    [Fact]
    public async Task It_goes_on_while_the_page_is_open()
    {
        SignIn(Ada);
        var clock = Render<ViewerClock>();
        clock.Find("b").TextContent.ShouldBe("14:45");

        Core.Clock.Advance(Duration.FromMinutes(1));
        await clock.InvokeAsync(() => clock.FindComponent<EveryMinute>().Instance.Tick.InvokeAsync());

        clock.Find("b").TextContent.ShouldBe("14:46");
    }

    [Fact]
    public void It_says_which_day_it_is_and_where()
    {
        SignIn(Ada);

        Render<ViewerClock>().Find("span").TextContent.ShouldBe("Mon 23 Nov · Kathmandu, UTC+5:45");
    }
}
