using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Accounts;

public sealed class LoginPageTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(Roles.Student, "/bookings")]
    [InlineData(Roles.Tutor, "/tutor")]
    [InlineData(Roles.Student | Roles.Tutor, "/tutor")]
    [InlineData(Roles.Admin, "/admin/tutors")]
    public async Task Everybody_begins_at_the_page_of_the_role(Roles roles, string page)
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", roles);

        var answer = await app.CreatePerson().LogInAsync(ada.Email);

        answer.Next.ShouldBe(page);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith(".AspNetCore.Identity.Application=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Theory]
    [InlineData("/tutors/7/book?duration=60", "/tutors/7/book?duration=60")]
    [InlineData("https://evil.test/bookings", "/bookings")]
    [InlineData("//evil.test", "/bookings")]
    [InlineData("/\\evil.test", "/bookings")]
    [InlineData("/\t/evil.test", "/bookings")]
    [InlineData("javascript:alert(1)", "/bookings")]
    public async Task A_login_leads_back_to_pages_of_ours_only(string returnUrl, string page)
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);

        var answer = await app.CreatePerson().LogInAsync(ada.Email, page: $"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}");

        answer.Next.ShouldBe(page);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_the_same()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);

        var wrong = await (await app.CreatePerson().LogInAsync(ada.Email, "a wrong sentence")).PageAsync();
        var unknown = await (await app.CreatePerson().LogInAsync("nobody@people.test", "a wrong sentence")).PageAsync();

        AccountForms.ErrorAt(wrong, "Input.Password").ShouldBe(AccountRefusals.WrongCredentials.Sentence);
        AccountForms.ErrorAt(unknown, "Input.Password").ShouldBe(AccountRefusals.WrongCredentials.Sentence);
        wrong.QuerySelector("input[type=password]").ShouldNotBeNull().GetAttribute("value").ShouldBeNull();
    }

    [Fact]
    public async Task Five_failures_lock_an_address_whether_it_has_an_account_or_not()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var person = app.CreatePerson();

        for (var attempt = 1; attempt < AccountsModule.AttemptsBeforeLockout; attempt++)
        {
            (await person.LogInAsync(ada.Email, "a wrong sentence")).Next.ShouldBeEmpty();
            (await person.LogInAsync("nobody@people.test", "a wrong sentence")).Next.ShouldBeEmpty();
        }

        (await person.LogInAsync(ada.Email, "a wrong sentence")).Next.ShouldBe("/account/lockout");
        (await person.LogInAsync("nobody@people.test", "a wrong sentence")).Next.ShouldBe("/account/lockout");
        (await person.LogInAsync(ada.Email)).Next.ShouldBe("/account/lockout");
    }

    [Fact]
    public async Task A_page_for_people_who_are_known_asks_who_it_is_and_comes_back()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var person = app.CreatePerson();

        var asked = await person.GetAsync(new Uri("/account/manage/email", UriKind.Relative));

        asked.Next.ShouldBe("/account/login?returnUrl=%2Faccount%2Fmanage%2Femail");
        (await person.LogInAsync(ada.Email, page: asked.Next)).Next.ShouldBe("/account/manage/email");
    }

    [Fact]
    public async Task Logging_out_takes_a_form_and_ends_the_session()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var person = app.CreatePerson();
        await person.LogInAsync(ada.Email);

        (await person.GetAsync(new Uri("/account/logout", UriKind.Relative))).EnsureSuccessStatusCode();
        (await person.GetAsync(new Uri("/account/manage", UriKind.Relative))).EnsureSuccessStatusCode();
        (await person.SendFormAsync("/account/manage", "logout")).Next.ShouldBe("/");

        (await person.GetAsync(new Uri("/account/manage", UriKind.Relative))).Next.ShouldNotBeEmpty();
    }
}
