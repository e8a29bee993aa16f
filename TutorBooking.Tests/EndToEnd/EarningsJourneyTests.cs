using NodaTime;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>What a tutor sees of his money while lessons are settled and weeks go by. A program of its own, since the clock moves.</summary>
[Trait("Kind", "Browser")]
public sealed class EarningsJourneyTests(Browser browser) : BrowserTest(browser)
{
    private readonly AppFactory app = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task What_is_earned_becomes_available_and_is_paid_out_under_the_tutors_eyes()
    {
        var site = app.Listen();
        var grace = await app.AddPersonAsync("Grace Hopper", Roles.Tutor, "Europe/Berlin");
        var tutor = await OpenAsync(site);
        await tutor.SignInAsync(grace.Email);
        await tutor.GoAsync("/tutor/earnings");
        await tutor.MarkPageAsync();

        await EarnAsync(grace);
        await Expect(tutor.Page.GetByText("Available from Thu 26 Nov, 10:00")).ToBeVisibleAsync();
        app.Clock.Advance(Earners.Wait);
        await app.Get<EarningSweep>().RunAsync(CancellationToken.None);
        await Expect(tutor.Page.GetByText("Leaves Mon 30 Nov, 01:00")).ToBeVisibleAsync();
        app.Clock.Advance(Duration.FromDays(4));
        await app.Get<PayoutSweep>().RunAsync(CancellationToken.None);

        await Expect(tutor.Page.GetByRole(Microsoft.Playwright.AriaRole.Listitem).Filter(new() { HasText = "Monday 30 November 2026" })).ToContainTextAsync("45.00 €");
        (await tutor.IsMarkedAsync()).ShouldBeTrue("nothing was loaded anew");
        var file = await tutor.Page.RunAndWaitForDownloadAsync(() => tutor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Download 2026 as CSV" }).ClickAsync());
        file.SuggestedFilename.ShouldBe("earnings-2026.csv");
    }

    private async Task EarnAsync(AppPerson tutor)
    {
        await using var db = app.Database.CreateDbContext();
        await db.EarnAsync(tutor.User, new BookingId(7), 4500, app.Clock.Now, app.Clock.Now);
        await db.SaveChangesAsync();
        app.Get<OutboxSignal>().Wake();
    }
}
