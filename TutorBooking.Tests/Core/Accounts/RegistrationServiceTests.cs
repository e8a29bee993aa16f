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
        (await ConfirmAsync(ada, ada.Id, token[..^3])).ShouldBe(AccountRefusals.LinkSpent);
        (await ConfirmAsync(ada, ada.Id, token)).ShouldBeNull();
        (await core.AccountAsync(ada)).EmailConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task The_link_opens_nothing_for_who_is_not_signed_in_to_its_account()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());
        var token = AccountCalls.Part(AccountCalls.Link((await core.MailsAsync()).Single()), "token");
        var eve = await core.AddAsync(AccountCalls.Ada("eve@people.test"));

        (await ConfirmAsync(user: null, ada.Id, token)).ShouldBe(AccountRefusals.NotSignedIn);
        (await ConfirmAsync(eve, ada.Id, token)).ShouldBe(AccountRefusals.LinkOfAnother);
        (await ConfirmAsync(eve, eve.Id, token)).ShouldBe(AccountRefusals.LinkSpent);

        (await core.AccountAsync(ada)).EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_says_names_as_words_once_the_address_is_confirmed_and_before_that_not_at_all()
    {
        var wish = AccountCalls.Ada() with { DisplayName = "<b>Ada</b>" };
        var ada = await core.AddAsync(wish);
        await core.RegisterAsync(wish);
        await ConfirmAsync(ada, ada.Id, AccountCalls.Part(AccountCalls.Link((await core.MailsAsync())[0]), "token"));
        await core.RegisterAsync(wish);

        var mails = await core.MailsAsync();
        mails.Take(2).ShouldAllBe(mail => !mail.Html.Contains("Ada", StringComparison.Ordinal));
        mails[^1].Html.ShouldContain("&lt;b&gt;Ada&lt;/b&gt;");
    }

    private Task<Refusal?> ConfirmAsync(CurrentUser? user, UserId account, string token) =>
        core.AskAsync((RegistrationService service) => service.ConfirmAsync(user, account, token, CancellationToken.None));
}
