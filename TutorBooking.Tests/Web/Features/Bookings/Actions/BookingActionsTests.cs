using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Radzen;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Features.Bookings.Actions;

/// <summary>Which controls stand on the page of a lesson, for whom and when. The lesson is tomorrow from 9 to 10 o'clock.</summary>
public sealed class BookingActionsTests : PageTest
{
    [Theory]
    [InlineData(-720, "Reschedule", "Cancel lesson")]
    [InlineData(-719, "Cancel lesson")]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10, "Tutor did not come")]
    [InlineData(1440, "Tutor did not come")]
    [InlineData(1441)]
    public async Task A_student_is_offered_what_the_hour_allows(int minutesAfterStart, params string[] buttons)
    {
        var (cast, booking) = await AgreedAsync(Lessons.Tomorrow + Duration.FromMinutes(minutesAfterStart));

        Buttons(Open(cast.Ada, booking)).ShouldBe(buttons);
    }

    [Theory]
    [InlineData(-1, "Propose other times", "Cancel lesson")]
    [InlineData(0)]
    [InlineData(10, "Student did not come")]
    [InlineData(60, "Mark as completed", "Student did not come")]
    [InlineData(1441, "Mark as completed")]
    public async Task A_tutor_is_offered_what_the_hour_allows(int minutesAfterStart, params string[] buttons)
    {
        var (cast, booking) = await AgreedAsync(Lessons.Tomorrow + Duration.FromMinutes(minutesAfterStart));

        Buttons(Open(cast.Grace, booking)).ShouldBe(buttons);
    }

    [Fact]
    public async Task A_double_click_opens_one_dialog()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start);
        var page = Open(cast.Ada, booking);
        var opened = 0;
        Services.GetRequiredService<DialogService>().OnOpen += (_, _, _, _) => opened++;
        var button = page.FindAll("button").Single(button => button.TextContent is "Cancel lesson");

        _ = button.ClickAsync(new());
        await button.ClickAsync(new()).WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => opened.ShouldBe(1));
    }

    [Fact]
    public async Task A_tutor_may_release_what_was_moved()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start);
        _ = (await Core.Get<RescheduleService>().RescheduleAsync(cast.Ada, booking, Lessons.Tomorrow + Duration.FromDays(2), CancellationToken.None)).Value;

        var page = Open(cast.Grace, booking);

        Buttons(page).ShouldBe(["Propose other times", "Release lesson", "Cancel lesson"]);
        page.Markup.ShouldContain("you can release it without a mark against you");
    }

    [Fact]
    public async Task Who_cancelled_can_take_it_back_and_sees_how_long()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start);
        await CancelAsync(cast.Ada, booking);
        Core.Clock.Advance(Duration.FromMinutes(1));
        var page = Open(cast.Ada, booking);
        page.Find("#undo + p").TextContent.ShouldContain("for another 4 min");
        page.Find("#undo + p b:last-of-type").TextContent.ShouldBe("51.75\u00A0€", "what is held again is said before the button that does it");
        Buttons(page).ShouldBe(["Take it back"]);
    }

    [Fact]
    public async Task The_other_side_has_nothing_to_take_back()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start);
        await CancelAsync(cast.Ada, booking);

        Buttons(Open(cast.Grace, booking)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_late_is_said_beside_what_was_pressed()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start);
        var page = Open(cast.Ada, booking);
        Core.GoTo(Lessons.Tomorrow);

        await page.FindAll("button").Single(button => button.TextContent.Contains("Cancel lesson", StringComparison.Ordinal)).ClickAsync(new());

        page.Find("section[aria-labelledby=plan] [role=alert]").TextContent.ShouldContain(BookingRefusals.LessonHasBegun.Sentence);
    }

    [Fact]
    public async Task What_becomes_possible_appears_by_itself_after_a_countdown()
    {
        var (cast, booking) = await AgreedAsync(Lessons.Tomorrow + Duration.FromMinutes(4));
        var page = Open(cast.Ada, booking);
        page.Find("#after + p").TextContent.ShouldContain("can be reported from 09:10, in 6 min");

        Core.Clock.Advance(Duration.FromMinutes(6));
        await page.InvokeAsync(page.FindComponent<EveryMinute>().Instance.Tick.InvokeAsync);

        Buttons(page).ShouldBe(["Tutor did not come"]);
    }

    [Fact]
    public async Task A_taught_lesson_can_be_reviewed_by_its_student()
    {
        var (cast, booking) = await AgreedAsync(Lessons.Tomorrow + Duration.FromHours(1));
        _ = (await Core.Get<BookingService>().CompleteAsync(cast.Grace, booking, CancellationToken.None)).Value;

        Buttons(Open(cast.Ada, booking)).ShouldBe(["Leave a review", "Tutor did not come"]);
    }

    [Fact]
    public async Task To_move_a_lesson_is_a_page_of_its_own()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start);
        var page = Open(cast.Ada, booking);

        await page.FindAll("button").Single(button => button.TextContent.Contains("Reschedule", StringComparison.Ordinal)).ClickAsync(new());

        new Uri(Services.GetRequiredService<NavigationManager>().Uri).AbsolutePath.ShouldBe($"/bookings/{booking.Value}/reschedule");
    }

    [Fact]
    public async Task An_admin_is_shown_where_admins_act()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start);

        var page = Open(cast.Rosa, booking);

        Buttons(page).ShouldBeEmpty();
        page.Find($"a[href='/admin/bookings/{booking.Value}']").TextContent.ShouldBe("Decide about this lesson");
    }

    private static IEnumerable<string> Buttons(IRenderedComponent<BookingPage> page) =>
        page.FindAll("button:not([data-copy])").Select(button => button.TextContent.Trim());

    private async Task CancelAsync(CurrentUser by, BookingId booking) =>
        _ = (await Core.Get<BookingService>().CancelAsync(by, booking, new Cancellation(Reason: null), CancellationToken.None)).Value;

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync(Instant now)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.AgreeAsync(cast);
        Core.GoTo(now);
        return (cast, booking);
    }

    private IRenderedComponent<BookingPage> Open(CurrentUser by, BookingId id)
    {
        SignIn(by);
        return Render<BookingPage>(parameters => parameters.Add(page => page.Id, id.Value));
    }
}
