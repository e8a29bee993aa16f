using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Accounts;

public sealed class FirstAccountsTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Every_start_finds_three_roles_and_one_admin()
    {
        await StartAsync("head@school.test");
        await StartAsync("head@school.test");
        await StartAsync("second@school.test");

        (await core.Database.ReadAsync(db => db.Roles.Select(role => role.Name).Order().ToListAsync())).ShouldBe(["Admin", "Student", "Tutor"]);
        var admin = await core.Database.ReadAsync(db => db.Accounts.SingleAsync());
        admin.Email.ShouldBe("head@school.test");
        admin.EmailConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_settings_there_is_nobody()
    {
        await core.Get<FirstAccounts>().PrepareAsync(CancellationToken.None);

        (await core.Database.ReadAsync(db => db.Accounts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_registered_the_address_before_is_not_raised_to_admin()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());

        var stop = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync("ada@people.test"));

        stop.Message.ShouldContain("Admin:Email");
        (await core.ViewAsync(ada)).Value.Roles.ShouldBe(Roles.Student);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", "", null)]
    [InlineData("head@school.test", "long enough", null)]
    [InlineData("head@school.test", null, "Admin:Password must be")]
    [InlineData("head@school.test", "short", "Admin:Password must be")]
    [InlineData(null, "long enough", "Admin:Email must be")]
    [InlineData("head", "long enough", "Admin:Email must be")]
    public void A_wrong_setting_is_named_with_what_is_expected(string? email, string? password, string? complaint)
    {
        var verdict = new AdminOptionsValidator().Validate(name: null, new AdminOptions { Email = email, Password = password });

        (verdict.FailureMessage?.Contains(complaint ?? "?", StringComparison.Ordinal)).ShouldBe(complaint is null ? null : true);
    }

    private Task StartAsync(string email) =>
        core.Create<FirstAccounts>(Options.Create(new AdminOptions { Email = email, Password = "Demo-2026!" })).PrepareAsync(CancellationToken.None);
}
