using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TutorBooking.Tests.EndToEnd;

/// <summary>From the front page to a tutor's open hour, by people whom the program does not know.</summary>
[Trait("Kind", "Browser")]
public sealed partial class FindATutorTests(Browser browser, TheApp running) : BrowserTest(browser)
{
    [Fact]
    public async Task A_stranger_searches_filters_and_reads_profiles_without_a_circuit()
    {
        var stranger = await OpenAsync(running.Site);
        await stranger.GoAsync("/");

        await SearchAsync(stranger, "calculus");
        await Expect(stranger.Page.GetByRole(AriaRole.Article)).Not.ToHaveCountAsync(0);
        await Subject(stranger).SelectOptionAsync("Mathematics");
        await PressSearchAsync(stranger);
        await stranger.Page.WaitForURLAsync("**/tutors?*subject=*");
        await stranger.Page.ReloadAsync();
        await Expect(Subject(stranger).Locator("option:checked")).ToHaveTextAsync("Mathematics");
        var found = await Headings(stranger).AllInnerTextsAsync();
        await stranger.FollowAsync(Headings(stranger).First.GetByRole(AriaRole.Link), "**/tutors/*");
        await Expect(OpenHours(stranger)).Not.ToHaveCountAsync(0);
        await stranger.Page.GoBackAsync();

        await Expect(Headings(stranger)).ToHaveTextAsync(found);
        found.ShouldNotBeEmpty();
        stranger.WebSockets.ShouldBe(0);
    }

    [Fact]
    public async Task Who_picks_an_hour_before_signing_in_comes_back_to_it()
    {
        var student = await running.App.AddPersonAsync("Ada Lovelace", Roles.Student, "Europe/Berlin");
        var ada = await OpenAsync(running.Site);
        await ada.GoAsync("/");
        await SearchAsync(ada, "Helena Duarte");
        await ada.FollowAsync(ada.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Helena Duarte", Exact = true }), "**/tutors/*");
        var hour = OpenHours(ada).Last;
        var name = await hour.InnerTextAsync();

        await ada.FollowAsync(hour, "**/account/login?*");
        await ada.LogInHereAsync(student.Email);

        await Expect(ada.Page.Locator("input[name=start]:checked")).ToHaveCountAsync(1);
        var chosen = await ada.Page.Locator("input[name=start]:checked").GetAttributeAsync("aria-label");
        name.Trim().ShouldContain(Clock().Match(chosen ?? "").Value);
        await ada.RequestLessonAsync();
        await Expect(ada.Status("Waiting for the tutor")).ToBeVisibleAsync();
    }

    private static ILocator Subject(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Subject" });

    private static ILocator Headings(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading);

    private static ILocator OpenHours(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = OpenHour() });

    private static async Task SearchAsync(Visitor visitor, string words)
    {
        await visitor.Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search tutors" }).FillAsync(words);
        await PressSearchAsync(visitor);
        await visitor.Page.WaitForURLAsync("**/tutors?*");
    }

    private static Task PressSearchAsync(Visitor visitor) => visitor.Button("Search").ClickAsync();

    [GeneratedRegex("^Book [A-Z][a-z]+day ")]
    private static partial Regex OpenHour();

    [GeneratedRegex("[0-9]{2}:[0-9]{2}")]
    private static partial Regex Clock();
}
