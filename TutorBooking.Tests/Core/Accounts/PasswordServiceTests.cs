using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Accounts;

public sealed class PasswordServiceTests : IDisposable
{
    private const string Next = "another sentence";

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_mailed_link_sets_a_new_password_once()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());
        var token = await RequestAsync(ada);

        (await ResetAsync(ada, token, Next)).ShouldBeNull();
        (await ResetAsync(ada, token, "a third sentence")).ShouldBe(AccountRefusals.LinkSpent);

        (await IsPasswordAsync(ada, Next)).ShouldBeTrue();
        (await core.AccountAsync(ada)).EmailConfirmed.ShouldBeTrue();
        (await core.MailsAsync())[^1].Subject.ShouldStartWith("Your password was changed");
    }

    [Fact]
    public async Task The_link_goes_to_the_address_of_the_account_however_it_was_typed()
    {
        await core.AddAsync(AccountCalls.Ada());

        (await core.AskAsync((PasswordService service) => service.RequestResetAsync("ADA@people.test", CancellationToken.None))).ShouldBeNull();

        (await core.MailsAsync())[^1].To.ShouldBe("ada@people.test");
    }

    [Fact]
    public async Task A_bent_link_changes_nothing()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());
        var token = await RequestAsync(ada);

        (await ResetAsync(ada, token[..^4], Next)).ShouldBe(AccountRefusals.LinkSpent);
        (await ResetAsync(ada, token, "short")).ShouldBe(AccountRefusals.PasswordTooShort);

        (await IsPasswordAsync(ada, AccountCalls.Password)).ShouldBeTrue();
        (await core.AccountAsync(ada)).EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_address_is_answered_the_same_and_written_nothing()
    {
        await core.AddAsync(AccountCalls.Ada());
        var before = (await core.MailsAsync()).Count;

        (await core.AskAsync((PasswordService service) => service.RequestResetAsync("nobody@people.test", CancellationToken.None))).ShouldBeNull();

        (await core.MailsAsync()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_reset_throws_out_whoever_registered_the_address_of_another()
    {
        var squatter = await core.AddAsync(AccountCalls.Ada());
        var passkey = new UserPasskeyInfo([1, 2, 3], [4], core.Clock.Now.ToDateTimeOffset(), 0, null, true, false, false, [], []);
        (await core.AskAsync((PasskeyService service) => service.AddAsync(squatter, passkey, "My phone", "a wrong sentence", CancellationToken.None))).ShouldBe(AccountRefusals.PasswordWrong);
        (await core.AskAsync((PasskeyService service) => service.AddAsync(squatter, passkey, "My phone", AccountCalls.Password, CancellationToken.None))).ShouldBeNull();
        (await core.MailsAsync())[^1].Subject.ShouldStartWith("A passkey was added");

        var key = await KeyAsync(squatter);

        (await ResetAsync(squatter, await RequestAsync(squatter), Next)).ShouldBeNull();

        (await core.ViewAsync(squatter)).Value.Passkeys.ShouldBe(0);
        (await KeyAsync(squatter) == key).ShouldBeFalse("the squatter's app would go on showing the owner's codes");
        (await core.AccountAsync(squatter)).EmailConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_knows_the_password_changes_it()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());
        var stamp = (await core.AccountAsync(ada)).SecurityStamp;

        (await ChangeAsync(ada, "a wrong sentence")).ShouldBe(AccountRefusals.PasswordWrong);
        (await ChangeAsync(ada, AccountCalls.Password)).ShouldBeNull();

        (await IsPasswordAsync(ada, Next)).ShouldBeTrue();
        ((await core.AccountAsync(ada)).SecurityStamp == stamp).ShouldBeFalse("every other session ends by it");
    }

    private async Task<string> RequestAsync(CurrentUser user)
    {
        var email = (await core.AccountAsync(user)).Email;
        (await core.AskAsync((PasswordService service) => service.RequestResetAsync(email, CancellationToken.None))).ShouldBeNull();
        return AccountCalls.Part(AccountCalls.Link((await core.MailsAsync())[^1]), "token");
    }

    private async Task<string> KeyAsync(CurrentUser user) =>
        (await core.AskAsync((TwoFactorService service) => service.SetUpAsync(user, CancellationToken.None))).Value.Words;

    private Task<Refusal?> ResetAsync(CurrentUser user, string token, string password) =>
        core.AskAsync((PasswordService service) => service.ResetAsync(user.Id, token, password, CancellationToken.None));

    private Task<Refusal?> ChangeAsync(CurrentUser user, string current) =>
        core.AskAsync((PasswordService service) => service.ChangeAsync(user, current, Next, CancellationToken.None));

    private async Task<bool> IsPasswordAsync(CurrentUser user, string password)
    {
        var account = await core.AccountAsync(user);
        return await core.AskAsync((UserManager<Account> accounts) => accounts.CheckPasswordAsync(account, password));
    }
}
