using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>Lets the demo's people in before the first request, where the settings want them, and stops a start elsewhere that finds them in.</summary>
internal sealed class DemoStart(
    DemoData demo, IDbContextFactory<TutorBookingDb> databases, IHostEnvironment environment, IOptions<DemoOptions> options) : StartStep
{
    public override async Task PrepareAsync(CancellationToken ct)
    {
        if (options.Value.Enabled is true)
        {
            await demo.PrepareAsync(ct);
        }
        else if (!environment.IsDevelopment())
        {
            await RefuseDemoAdminAsync(ct);
        }
    }

    private async Task RefuseDemoAdminAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await DemoAccounts.HaveAdminAsync(db, ct)) return;

        throw new OptionsValidationException("Demo", typeof(DemoOptions), [
            $"Setting ConnectionStrings:TutorBooking names a database that has seen the demo, and everybody knows the password of its admin {DemoPeople.Admin}. "
            + $"Name another database in {environment.EnvironmentName}, or remove that account first."]);
    }
}
