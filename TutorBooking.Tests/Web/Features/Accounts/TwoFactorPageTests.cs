using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Accounts;

public sealed class TwoFactorPageTests : IAsyncLifetime
{
    private const string Page = "/account/manage/two-factor";

    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_code_of_the_app_is_asked_for_after_the_password()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var (key, _) = await TurnOnAsync(ada.Email);
        var person = app.CreatePerson();

        var asked = await person.LogInAsync(ada.Email, page: "/account/login?returnUrl=/tutors");
        asked.Next.ShouldBe("/account/login-2fa?remember=False&returnUrl=%2Ftutors");
        (await person.GetAsync(new Uri("/account/manage", UriKind.Relative))).Next.ShouldNotBeEmpty("the password alone opens nothing");

        var wrong = await (await person.SendFormAsync(asked.Next, "code", ("Input.Code", "no code"))).PageAsync();
        AccountForms.ErrorAt(wrong, "Input.Code").ShouldBe(AccountRefusals.CodeWrong.Sentence);
        (await person.SendFormAsync(asked.Next, "code", ("Input.Code", Authenticator.CodeFor(key)))).Next.ShouldBe("/tutors");
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var (_, codes) = await TurnOnAsync(ada.Email);

        codes.Count.ShouldBe(TwoFactorService.RecoveryCodes);
        (await RecoverAsync(ada.Email, $" {codes[0].ToLowerInvariant()} ")).Next.ShouldBe("/bookings");
        AccountForms.ErrorAt(await (await RecoverAsync(ada.Email, codes[0])).PageAsync(), "Code").ShouldBe(AccountRefusals.RecoveryCodeWrong.Sentence);
    }

    [Fact]
    public async Task It_is_not_turned_on_by_a_wrong_code_and_not_turned_off_by_a_wrong_password()
    {
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var person = app.CreatePerson();
        await person.LogInAsync(ada.Email);

        AccountForms.ErrorAt(await (await person.SendFormAsync(Page, "enable", ("Code", "123"))).PageAsync(), "Code").ShouldBe(AccountRefusals.CodeWrong.Sentence);
        await TurnOnAsync(person);
        AccountForms.ErrorAt(await (await person.SendFormAsync(Page, "disable", ("Password", "wrong"))).PageAsync(), "Password").ShouldBe(AccountRefusals.PasswordWrong.Sentence);
        AccountForms.ErrorAt(await (await person.SendFormAsync(Page, "codes", ("CodesPassword", "wrong"))).PageAsync(), "CodesPassword").ShouldBe(AccountRefusals.PasswordWrong.Sentence);
        (await (await person.SendFormAsync(Page, "codes", ("CodesPassword", AppPeople.Password))).PageAsync()).QuerySelectorAll("li code").Length.ShouldBe(TwoFactorService.RecoveryCodes);
        (await person.SendFormAsync(Page, "disable", ("Password", AppPeople.Password))).Next.ShouldBe($"{Page}?done=true");

        (await app.CreatePerson().LogInAsync(ada.Email)).Next.ShouldBe("/bookings");
    }

    [Fact]
    public async Task The_second_page_is_shown_to_nobody_who_skipped_the_first() =>
        (await app.CreatePerson().GetAsync(new Uri("/account/login-2fa", UriKind.Relative))).Next.ShouldBe("/account/login");

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(string email)
    {
        var person = app.CreatePerson();
        await person.LogInAsync(email);
        return await TurnOnAsync(person);
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(HttpClient person)
    {
        var key = (await person.GetPageAsync(Page)).QuerySelector("code")?.TextContent ?? "";
        var answer = await (await person.SendFormAsync(Page, "enable", ("Code", Authenticator.CodeFor(key)))).PageAsync();
        return (key, [.. answer.QuerySelectorAll("li code").Select(code => code.TextContent)]);
    }

    private async Task<HttpResponseMessage> RecoverAsync(string email, string code)
    {
        var person = app.CreatePerson();
        await person.LogInAsync(email);
        return await person.SendFormAsync("/account/login-recovery-code", "recovery", ("Code", code));
    }
}
