using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Hosting;

public sealed class StoredKeysTests : IAsyncLifetime
{
    private readonly AppFactory app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_program_that_has_started_has_its_key_in_the_database()
    {
        await app.CreateClient().GetAsync(new Uri("/health/ready", UriKind.Relative));

        (await app.Database.ReadAsync(db => db.DataProtectionKeys.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_program_on_the_same_database_reads_what_the_first_protected()
    {
        var secret = Protector(app).Protect("signed in");
        await using var second = new AppFactory();
        second.Settings["ConnectionStrings:TutorBooking"] = app.Database.ConnectionString;

        Protector(second).Unprotect(secret).ShouldBe("signed in");
        (await app.Database.ReadAsync(db => db.DataProtectionKeys.CountAsync())).ShouldBe(1);
    }

    private static IDataProtector Protector(AppFactory program) => program.Get<IDataProtectionProvider>().CreateProtector("a cookie");
}
