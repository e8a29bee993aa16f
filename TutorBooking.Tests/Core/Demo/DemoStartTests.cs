using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Demo;
using TutorBooking.Tests.Core.Accounts;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Demo;

public sealed class DemoStartTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Elsewhere_than_in_Development_the_admin_of_the_demo_stops_the_start()
    {
        await core.AddAsync(AccountCalls.Ada("admin@demo.test"));
        await StartAsync("Production");
        await MakeAdminAsync();

        await StartAsync("Development");
        var stop = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync("Production"));

        stop.Failures.ShouldHaveSingleItem().ShouldContain("admin@demo.test");
    }

    private Task<int> MakeAdminAsync() => core.Database.ReadAsync(async db =>
    {
        var admin = await db.Roles.SingleAsync(role => role.Name == "Admin");
        return await db.UserRoles.ExecuteDeleteAsync() + await db.Database.ExecuteSqlAsync($"INSERT INTO AccountRoles (UserId, RoleId) SELECT Id, {admin.Id.Value} FROM Accounts");
    });

    private Task StartAsync(string environment) =>
        core.Create<DemoStart>(core.Create<DemoData>(), new Place(environment), Options.Create(new DemoOptions { Enabled = false })).PrepareAsync(CancellationToken.None);

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "TutorBooking";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
