using Microsoft.Playwright;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>What an admin decides, and how the two people of the lesson see it at that moment. A program of its own, since a dispute needs its clock.</summary>
[Trait("Kind", "Browser")]
public sealed class AdminJourneyTests(Browser browser) : BrowserTest(browser)
{
    private readonly AppFactory app = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Both_people_see_at_once_that_an_admin_cancelled_with_half_back()
    {
        var site = app.Listen();
        var people = await Pair.OnStageAsync(app);
        var admin = await app.AddPersonAsync("Rosa Parks", Roles.Admin);
        var lesson = await AgreeAsync(people);
        var (ada, grace, rosa) = (await OpenAsync(site), await OpenAsync(site), await OpenAsync(site));
        await Task.WhenAll(ada.OpenLessonAsync(people.Ada, lesson), grace.OpenLessonAsync(people.Grace, lesson));

        await rosa.SignInAsync(admin.Email);
        await rosa.GoAsync($"/admin/bookings?q={lesson.Value}");
        await rosa.FollowAsync(rosa.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Ada Lovelace with Grace Hopper" }), $"**/admin/bookings/{lesson.Value}");
        await rosa.Button("Cancel lesson").ClickAsync();
        await ReadSumAsync(rosa, ("Back to Ada", "51.75 €"), ("Grace earns", "0.00 €"), ("The platform keeps", "0.00 €"));
        await rosa.Page.GetByLabel("Goes back to Ada, in percent").FillAsync("50");
        await ReadSumAsync(rosa, ("Back to Ada", "25.88 €"), ("Grace earns", "22.50 €"), ("The platform keeps", "3.37 €"));
        await rosa.Page.GetByLabel("Reason, for Ada and Grace to read").FillAsync("The video service was down.");
        await rosa.Button("Cancel and give 25.88 € back").ClickAsync();

        await Expect(rosa.Status("Cancelled by the platform")).ToBeVisibleAsync();
        await Expect(ada.Status("Cancelled by the platform")).ToBeVisibleAsync();
        await Expect(grace.Status("Cancelled by the platform")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("The video service was down.").First).ToBeVisibleAsync();
        (await ada.IsMarkedAsync(), await grace.IsMarkedAsync()).ShouldBe((true, true), "no page must have been loaded again");
    }

    [Fact]
    public async Task An_admin_finds_a_dispute_reads_both_words_and_decides()
    {
        var site = app.Listen();
        var people = await Pair.OnStageAsync(app);
        var admin = await app.AddPersonAsync("Rosa Parks", Roles.Admin);
        var lesson = await DisputedAsync(people);
        var (ada, grace, rosa) = (await OpenAsync(site), await OpenAsync(site), await OpenAsync(site));
        await Task.WhenAll(ada.OpenLessonAsync(people.Ada, lesson), grace.OpenLessonAsync(people.Grace, lesson));
        await Expect(ada.Status("In dispute")).ToBeVisibleAsync();
        await Expect(grace.Status("In dispute")).ToBeVisibleAsync();

        await rosa.SignInAsync(admin.Email);
        await rosa.GoAsync("/admin/disputes");
        await rosa.FollowAsync(rosa.Page.Locator($"a[href='/admin/bookings/{lesson.Value}']"), $"**/admin/bookings/{lesson.Value}");
        await Expect(rosa.Page.GetByText("I sat there alone.").First).ToBeVisibleAsync();
        await Expect(rosa.Page.GetByText("The room was empty.").First).ToBeVisibleAsync();
        await rosa.Button("Decide the dispute").ClickAsync();
        await ReadSumAsync(rosa, ("Back to Ada", "51.75 €"), ("Grace earns", "0.00 €"), ("The platform keeps", "0.00 €"));
        await rosa.Page.GetByLabel("Reason, for Ada and Grace to read").FillAsync("The log shows nobody but Ada.");
        await rosa.Button("Decide and give 51.75 € back").ClickAsync();

        await Expect(rosa.Page.GetByText("The log shows nobody but Ada.").First).ToBeVisibleAsync();
        await ReadDecisionAsync(ada);
        await ReadDecisionAsync(grace);
    }

    // Who gets what stands in the dialog before the deed, and follows the percentage.
    private static async Task ReadSumAsync(Visitor admin, params (string Who, string Sum)[] parts)
    {
        foreach (var (who, sum) in parts)
        {
            await Expect(admin.Dialog.Locator("dl > div").Filter(new LocatorFilterOptions { HasText = who }).Locator("dd")).ToHaveTextAsync(sum);
        }
    }

    private static async Task ReadDecisionAsync(Visitor party)
    {
        await Expect(party.Status("In dispute")).ToBeHiddenAsync();
        await Expect(party.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "The dispute is decided" })).ToBeVisibleAsync();
        await Expect(party.Page.GetByText("The log shows nobody but Ada.").First).ToBeVisibleAsync();
        (await party.IsMarkedAsync()).ShouldBeTrue("the page must not have been loaded again");
    }

    private async Task<BookingId> AgreeAsync(Pair people)
    {
        var id = (await people.AskAsync(app, people.Ada, Pair.Tomorrow)).Value;
        _ = (await app.Get<BookingService>().ConfirmAsync(people.Grace.User, id, note: null, CancellationToken.None)).Value;
        return id;
    }

    private async Task<BookingId> DisputedAsync(Pair people)
    {
        var id = await AgreeAsync(people);
        app.Clock.Advance(Pair.Tomorrow + Duration.FromMinutes(20) - app.Clock.Now);
        _ = (await app.Get<BookingService>().ReportNoShowAsync(people.Grace.User, id, Party.Student, "I sat there alone.", CancellationToken.None)).Value;
        _ = (await app.Get<BookingService>().ReportNoShowAsync(people.Ada.User, id, Party.Tutor, "The room was empty.", CancellationToken.None)).Value;
        return id;
    }
}
