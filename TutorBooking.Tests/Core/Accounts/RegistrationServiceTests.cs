using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Accounts;

public sealed class RegistrationServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_student_is_an_account_with_a_role_and_a_mail()
    {
        var ada = await core.AddAsync(AccountCalls.Ada() with { DisplayName = "  Ada   Lovelace " });

        var view = (await core.ViewAsync(ada)).Value;
        view.ShouldBe(new AccountView("Ada Lovelace", "ada@people.test", IsEmailConfirmed: false, "Europe/London", Roles.Student, HasTwoFactor: false, RecoveryCodesLeft: 0, Passkeys: 0));
        (await core.AccountAsync(ada)).LockoutEnabled.ShouldBeTrue();
        (await core.MailsAsync()).ShouldHaveSingleItem().To.ShouldBe("ada@people.test");
    }

    [Fact]
    public async Task Nobody_registers_as_an_admin()
    {
        (await core.RegisterAsync(AccountCalls.Ada() with { Role = Roles.Admin })).ShouldBe(AccountRefusals.RoleUnknown);

        (await core.Database.ReadAsync(db => db.Accounts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_known_address_gets_the_same_answer_and_its_owner_a_mail()
    {
        var first = await core.AddAsync(AccountCalls.Ada());

        (await core.RegisterAsync(AccountCalls.Ada("ADA@people.test") with { DisplayName = "Eve", Password = "another sentence" })).ShouldBeNull();

        (await core.AccountAsync(first)).DisplayName.ShouldBe("Ada Lovelace");
        (await core.Database.ReadAsync(db => db.Accounts.CountAsync())).ShouldBe(1);
        (await core.MailsAsync())[^1].Subject.ShouldStartWith("You already have an account");
    }

    [Fact]
    public async Task Two_at_once_for_one_address_make_one_account()
    {
        await core.Get<FirstAccounts>().PrepareAsync(CancellationToken.None);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => core.RegisterAsync(AccountCalls.Ada()))));

        answers.ShouldAllBe(refusal => refusal == null);
        (await core.Database.ReadAsync(db => db.Accounts.CountAsync())).ShouldBe(1);
        (await core.MailsAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_link_of_the_mail_confirms_the_address_and_only_once_it_is_whole()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());
        var link = AccountCalls.Link((await core.MailsAsync()).Single());
        var token = AccountCalls.Part(link, "token");

        link.GetLeftPart(UriPartial.Path).ShouldBe("http://localhost:5080/account/confirm-email");
        (await ConfirmAsync(ada.Id, token[..^3])).ShouldBe(AccountRefusals.LinkSpent);
        (await ConfirmAsync(new UserId(4711), token)).ShouldBe(AccountRefusals.LinkSpent);
        (await ConfirmAsync(ada.Id, token)).ShouldBeNull();
        (await core.AccountAsync(ada)).EmailConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task The_mail_says_names_as_words_and_not_as_markup()
    {
        await core.AddAsync(AccountCalls.Ada() with { DisplayName = "<b>Ada</b>" });

        (await core.MailsAsync()).Single().Html.ShouldContain("&lt;b&gt;Ada&lt;/b&gt;");
    }

    private Task<Refusal?> ConfirmAsync(UserId account, string token) =>
        core.AskAsync((RegistrationService service) => service.ConfirmAsync(account, token, CancellationToken.None));
}
