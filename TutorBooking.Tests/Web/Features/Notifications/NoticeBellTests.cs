using Bunit;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Notifications;
using TutorBooking.Web.Shell;

namespace TutorBooking.Tests.Web.Features.Notifications;

public sealed class NoticeBellTests : PageTest
{
    [Fact]
    public async Task It_counts_what_is_unread_while_the_page_is_open()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        var bell = Render<NoticeBell>();
        bell.Find("a").GetAttribute("aria-label").ShouldBe("Notifications");

        await Core.RequestAsync(cast);
        await DeliverAsync();

        bell.WaitForAssertion(() => bell.Find("a").GetAttribute("aria-label").ShouldBe("Notifications, 1 unread"));
    }

    [Fact]
    public async Task Reading_on_the_page_quiets_the_bell()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.RequestAsync(cast);
        SignIn(cast.Grace);
        await DeliverAsync();
        var bell = Render<NoticeBell>();
        var page = Render<NotificationsPage>();
        page.Find(".notices a").TextContent.ShouldBe("Ada asks for a lesson");

        await page.Find("button").ClickAsync(new());

        bell.WaitForAssertion(() => bell.Find("a").GetAttribute("aria-label").ShouldBe("Notifications"));
        page.WaitForAssertion(() => page.FindAll("button").ShouldBeEmpty());
    }

    [Fact]
    public async Task It_lets_go_when_it_closes()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        SignIn(cast.Grace);
        Render<NoticeBell>();
        Live.Listeners.ShouldBe(1);

        await DisposeComponentsAsync();

        Live.Listeners.ShouldBe(0);
    }
}
