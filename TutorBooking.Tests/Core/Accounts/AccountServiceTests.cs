using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Accounts;

public sealed class AccountServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData(Roles.Student, Roles.Tutor)]
    [InlineData(Roles.Tutor, Roles.Student)]
    public async Task Whoever_has_one_free_role_takes_the_other(Roles first, Roles second)
    {
        var ada = await core.AddAsync(AccountCalls.Ada() with { Role = first });

        (await TakeAsync(ada, second)).ShouldBeNull();
        (await TakeAsync(ada, second)).ShouldBeNull();

        (await core.ViewAsync(ada)).Value.Roles.ShouldBe(first | second);
    }

    [Theory]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.Admin | Roles.Tutor)]
    [InlineData(Roles.None)]
    public async Task Nobody_makes_himself_an_admin(Roles role)
    {
        var ada = await core.AddAsync(AccountCalls.Ada());

        (await TakeAsync(ada, role)).ShouldBe(AccountRefusals.RoleNotForTaking);
        (await core.ViewAsync(ada)).Value.Roles.ShouldBe(Roles.Student);
    }

    [Fact]
    public async Task A_person_moves_and_takes_another_name()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());

        (await ChangeAsync(ada, "Countess Ada", "Asia/Calcutta")).ShouldBeNull();

        var view = (await core.ViewAsync(ada)).Value;
        (view.DisplayName, view.TimeZone).ShouldBe(("Countess Ada", "Asia/Kolkata"));
    }

    [Fact]
    public async Task A_zone_that_nobody_knows_changes_nothing()
    {
        var ada = await core.AddAsync(AccountCalls.Ada());

        (await ChangeAsync(ada, "Countess Ada", "Mars/Olympus")).ShouldBe(AccountRefusals.TimeZoneUnknown);
        (await core.ViewAsync(ada)).Value.DisplayName.ShouldBe("Ada Lovelace");
    }

    private Task<Refusal?> TakeAsync(CurrentUser user, Roles role) =>
        core.AskAsync((AccountService service) => service.TakeRoleAsync(user, role, CancellationToken.None));

    private Task<Refusal?> ChangeAsync(CurrentUser user, string name, string zone) =>
        core.AskAsync((AccountService service) => service.ChangeAsync(user, name, zone, CancellationToken.None));
}
