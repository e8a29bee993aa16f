using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Tests.Core.Accounts;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Accounts;

public sealed class RegisterPageTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Whoever_signs_up_confirms_by_mail_and_can_log_in_at_once()
    {
        var person = app.CreatePerson();

        (await RegisterAsync(person, "student")).Next.ShouldBe("/account/registered");
        (await person.LogInAsync("ada@people.test", AccountCalls.Password)).Next.ShouldBe("/bookings");
        (await person.GetStringAsync("/account/manage")).ShouldContain("is not confirmed yet");
        var link = AccountCalls.Link(await app.LastMailAsync());

        (await app.CreatePerson().GetAsync(new Uri(link.PathAndQuery, UriKind.Relative))).Next.ShouldStartWith("/account/login?returnUrl=%2Faccount%2Fconfirm-email");
        await person.GetStringAsync(link.PathAndQuery);
        (await person.GetStringAsync("/account/manage")).ShouldContain("is not confirmed yet", customMessage: "a look at the link confirms nothing");
        (await (await person.SendFormAsync(link.PathAndQuery, "confirm")).Content.ReadAsStringAsync()).ShouldContain("This address is yours.");
        (await person.GetStringAsync("/account/manage")).ShouldNotContain("is not confirmed yet");
    }

    [Fact]
    public async Task A_new_tutor_goes_on_to_his_profile()
    {
        var person = app.CreatePerson();

        var registered = (await RegisterAsync(person, "tutor")).Next;
        var login = (await person.GetPageAsync(registered)).QuerySelectorAll<IHtmlAnchorElement>("a.button.primary").Single().GetAttribute("href") ?? "";

        (await person.LogInAsync("ada@people.test", AccountCalls.Password, login)).Next.ShouldBe("/tutor/profile");
    }

    [Fact]
    public async Task A_known_address_is_answered_like_a_new_one()
    {
        var first = await RegisterAsync(app.CreatePerson(), "student");
        var second = await RegisterAsync(app.CreatePerson(), "student");

        (second.StatusCode, second.Next).ShouldBe((first.StatusCode, first.Next));
    }

    [Fact]
    public async Task A_forged_host_does_not_come_into_the_mail()
    {
        var person = app.CreatePerson();
        person.DefaultRequestHeaders.Host = "evil.test";

        await RegisterAsync(person, "student");

        AccountCalls.Link(await app.LastMailAsync()).GetLeftPart(UriPartial.Authority).ShouldBe("http://localhost:5080");
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("Admin")]
    [InlineData("4")]
    [InlineData("student,admin")]
    [InlineData("")]
    public async Task A_forged_role_is_refused_at_its_field(string role)
    {
        var answer = await RegisterAsync(app.CreatePerson(), role);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((await answer.PageAsync()).GetElementById("role-error")?.TextContent.Trim()).ShouldBe(AccountRefusals.RoleUnknown.Sentence);
        (await app.Database.ReadAsync(db => db.Accounts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Every_fault_stands_at_its_field_and_what_was_typed_stays()
    {
        var answer = await app.CreatePerson().SendFormAsync(
            "/account/register?role=tutor", "register", ("Input.DisplayName", " "), ("Input.Email", "ada"), ("Input.Password", "short"), ("Input.TimeZone", "Mars/Olympus"));

        var page = await answer.PageAsync();
        AccountForms.ErrorAt(page, "Input.DisplayName").ShouldBe(AccountRefusals.DisplayNameMissing.Sentence);
        AccountForms.ErrorAt(page, "Input.Email").ShouldBe(AccountRefusals.EmailUnreadable.Sentence);
        AccountForms.ErrorAt(page, "Input.Password").ShouldBe(AccountRefusals.PasswordTooShort.Sentence);
        AccountForms.ErrorAt(page, "Input.TimeZone").ShouldBe(AccountRefusals.TimeZoneUnknown.Sentence);
        (page.QuerySelector<IHtmlInputElement>("input[type=email]")?.Value).ShouldBe("ada");
        (page.QuerySelector<IHtmlInputElement>("input[value=tutor]")?.IsChecked).ShouldBe(true);
    }

    [Fact]
    public async Task The_zone_of_the_device_is_chosen_already()
    {
        var person = app.CreatePerson();
        person.DefaultRequestHeaders.Add("Cookie", "tz=America%2FSao_Paulo");

        ((await person.GetPageAsync("/account/register")).QuerySelector<IHtmlSelectElement>("select")?.Value).ShouldBe("America/Sao_Paulo");
    }

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient person, string role) => person.SendFormAsync(
        "/account/register", "register", ("Input.Role", role), ("Input.DisplayName", "Ada Lovelace"), ("Input.Email", "ada@people.test"), ("Input.Password", AccountCalls.Password));
}
