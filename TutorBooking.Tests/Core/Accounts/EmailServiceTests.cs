using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Accounts;

public sealed class EmailServiceTests : IDisposable
{
    private const string Next = "countess@people.test";

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_link_to_the_new_address_moves_the_account_and_tells_the_old_one()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());

        (await RequestAsync(ada, Next)).ShouldBeNull();
        var link = AccountCalls.Link((await core.MailsAsync())[^1]);
        (await ChangeAsync(ada, "eve@people.test", link)).ShouldBe(AccountRefusals.LinkSpent);
        (await ChangeAsync(user: null, ada.Id, Next, link)).ShouldBe(AccountRefusals.NotSignedIn);
        (await ChangeAsync(ada with { Id = new UserId(4711) }, ada.Id, Next, link)).ShouldBe(AccountRefusals.LinkOfAnother);
        (await ChangeAsync(ada, Next, link)).ShouldBeNull();

        var account = await core.AccountAsync(ada);
        (account.Email, account.UserName, account.EmailConfirmed).ShouldBe((Next, Next, true));
        (await core.MailsAsync())[^1].To.ShouldBe("ada@people.test");
    }

    [Fact]
    public async Task An_address_of_somebody_else_is_answered_the_same_and_told_by_mail()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());
        await core.AddAsync(AccountCalls.Ada(Next));

        (await RequestAsync(ada, Next)).ShouldBeNull();

        (await core.MailsAsync())[^1].Subject.ShouldStartWith("This address already has an account");
    }

    [Fact]
    public async Task Nothing_moves_without_the_password()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());

        (await RequestAsync(ada, Next, "a wrong sentence")).ShouldBe(AccountRefusals.PasswordWrong);
        (await RequestAsync(ada, "Ada@people.test")).ShouldBe(AccountRefusals.EmailUnchanged);

        (await core.MailsAsync()).Count.ShouldBe(1);
    }

    private Task<Refusal?> RequestAsync(CurrentUser user, string email, string password = AccountCalls.Password) =>
        core.AskAsync((EmailService service) => service.RequestChangeAsync(user, email, password, CancellationToken.None));

    private Task<Refusal?> ChangeAsync(CurrentUser user, string email, Uri link) => ChangeAsync(user, user.Id, email, link);

    private Task<Refusal?> ChangeAsync(CurrentUser? user, UserId account, string email, Uri link) =>
        core.AskAsync((EmailService service) => service.ChangeAsync(user, account, email, AccountCalls.Part(link, "token"), CancellationToken.None));
}
