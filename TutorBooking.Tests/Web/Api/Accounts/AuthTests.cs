using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Accounts;

public sealed class AuthTests : ApiTest
{
    private const string Login = "/api/auth/login";
    private const string Refresh = "/api/auth/refresh";
    private const string Register = "/api/auth/register";
    private const string Me = "/api/me";

    [Fact]
    public async Task Who_registers_can_log_in_and_read_who_he_is()
    {
        (await Stranger.PostAsync(Register, Wish("emmy@people.test"))).Status.ShouldBe(202);

        var tokens = await LogInAsync("emmy@people.test", "correct horse");
        tokens.Words("token_type").ShouldBe("Bearer");
        tokens.Field("expires_in").GetInt64().ShouldBe(3600);
        var me = await ReadMeAsync(tokens);
        me.Status.ShouldBe(200);
        me.Words("email").ShouldBe("emmy@people.test");
        me.Words("display_name").ShouldBe("Emmy Noether");
        me.Words("time_zone").ShouldBe("Etc/UTC");
        me.List("roles").ShouldBe(["Student"]);
        me.Field("tutor_profile_id").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_tutor_reads_which_profile_is_his()
    {
        var me = await (await ProgramOfAsync(People.Grace)).GetAsync(Me);

        me.Field("user_id").GetInt64().ShouldBe(People.Grace.User.Id.Value);
        me.Field("tutor_profile_id").GetInt64().ShouldBe(People.Profile.Value);
        me.List("roles").ShouldBe(["Tutor"]);
    }

    [Fact]
    public async Task A_registration_answers_the_same_whether_or_not_the_address_is_known()
    {
        var unknown = await Stranger.PostAsync(Register, Wish("new@people.test"));
        var known = await Stranger.PostAsync(Register, Wish(People.Ada.Email));

        known.Status.ShouldBe(unknown.Status);
        known.Text.ShouldBe(unknown.Text);
        (await LogInAsync(People.Ada.Email, AppPeople.Password)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("admin", "correct horse", "no@people.test")]
    [InlineData("Student", "correct horse", "no@people.test")]
    [InlineData("student", "short", "no@people.test")]
    [InlineData("student", "correct horse", "nobody")]
    public async Task A_registration_follows_the_rules_of_the_page(string role, string password, string email) =>
        (await Stranger.PostAsync(Register, new { email, password, display_name = "Emmy Noether", role })).Outcome.ShouldBe("422 VALIDATION");

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var wrong = await LogInAsync(People.Ada.Email, "wrong password");
        var unknown = await LogInAsync("nobody@people.test", "wrong password");

        wrong.Outcome.ShouldBe("401 INVALID_CREDENTIALS");
        unknown.Text.ShouldBe(wrong.Text);
    }

    [Fact]
    public async Task Failures_in_a_row_lock_the_address_for_a_while_whoever_it_belongs_to()
    {
        foreach (var email in new[] { People.Alan.Email, "nobody@people.test" })
        {
            for (var attempt = 1; attempt < AccountsModule.AttemptsBeforeLockout; attempt++)
            {
                (await LogInAsync(email, "wrong password")).Status.ShouldBe(401);
            }

            var locked = await LogInAsync(email, "wrong password");
            locked.Outcome.ShouldBe("429 TOO_MANY_REQUESTS");
            (locked.Headers.RetryAfter?.Delta).ShouldBe(TimeSpan.FromMinutes(10));
        }

        (await LogInAsync(People.Alan.Email, AppPeople.Password)).Status.ShouldBe(429);
    }

    [Fact]
    public async Task A_token_ends_after_an_hour_and_is_renewed_by_the_other()
    {
        var tokens = await LogInAsync(People.Ada.Email, AppPeople.Password);
        App.Clock.Advance(Duration.FromMinutes(61));

        (await ReadMeAsync(tokens)).Outcome.ShouldBe("401 UNAUTHENTICATED");
        var renewed = await Stranger.PostAsync(Refresh, new { refresh_token = tokens.Words("refresh_token") });
        renewed.Status.ShouldBe(200);
        (await ReadMeAsync(renewed)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_no_refresh_token_renews_nothing()
    {
        var tokens = await LogInAsync(People.Ada.Email, AppPeople.Password);

        (await Stranger.PostAsync(Refresh, new { refresh_token = tokens.Words("access_token") })).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
        (await Stranger.PostAsync(Refresh, new { refresh_token = "abc" })).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
        (await Stranger.PostAsync(Refresh)).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
        App.Clock.Advance(Duration.FromDays(15));
        (await Stranger.PostAsync(Refresh, new { refresh_token = tokens.Words("refresh_token") })).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
    }

    [Fact]
    public async Task A_changed_password_ends_all_tokens_at_once()
    {
        var tokens = await LogInAsync(People.Ada.Email, AppPeople.Password);
        (await ReadMeAsync(tokens)).Status.ShouldBe(200);

        await using (var scope = App.Services.CreateAsyncScope())
        {
            var passwords = scope.ServiceProvider.GetRequiredService<PasswordService>();
            (await passwords.ChangeAsync(People.Ada.User, AppPeople.Password, "another good one", CancellationToken.None)).ShouldBeNull();
        }

        (await ReadMeAsync(tokens)).Outcome.ShouldBe("401 UNAUTHENTICATED");
        (await Stranger.PostAsync(Refresh, new { refresh_token = tokens.Words("refresh_token") })).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
    }

    [Fact]
    public async Task A_role_is_felt_at_once_with_the_token_that_was_there_before()
    {
        var ada = await ProgramOfAsync(People.Ada);
        await using (var scope = App.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<AccountService>().TakeRoleAsync(People.Ada.User, Roles.Tutor, CancellationToken.None)).ShouldBeNull();
        }

        (await ada.GetAsync(Me)).List("roles").ShouldBe(["Student", "Tutor"]);
    }

    [Fact]
    public async Task A_second_proof_is_asked_for_where_there_is_one()
    {
        var recovery = await TurnOnSecondProofAsync(People.Ada);

        (await LogInAsync(People.Ada.Email, AppPeople.Password)).Outcome.ShouldBe("401 SECOND_PROOF_NEEDED");
        (await Stranger.PostAsync(Login, new { email = People.Ada.Email, password = AppPeople.Password, code = "000000" })).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
        var proved = new { email = People.Ada.Email, password = AppPeople.Password, recovery_code = recovery };
        (await Stranger.PostAsync(Login, proved)).Status.ShouldBe(200);
        (await Stranger.PostAsync(Login, proved)).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
    }

    private static object Wish(string email) => new { email, password = "correct horse", display_name = "Emmy Noether", role = "student" };

    private async Task<string> TurnOnSecondProofAsync(AppPerson person)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByIdAsync(person.User.Id.ToString())).ShouldNotBeNull();
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        return (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 1)).ShouldNotBeNull().Single();
    }

    private Task<ApiAnswer> LogInAsync(string email, string password) => Stranger.PostAsync(Login, new { email, password });

    private async Task<ApiAnswer> ReadMeAsync(ApiAnswer tokens)
    {
        using var client = new ApiClient(Site, new("Bearer", tokens.Words("access_token")));
        return await client.GetAsync(Me);
    }
}
