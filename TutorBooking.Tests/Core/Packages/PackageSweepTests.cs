using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Packages;

public sealed class PackageSweepTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Credits_whose_day_is_over_everywhere_go_to_the_tutor_and_the_platform()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast);
        await core.BookAsync(cast, id, 1);
        core.Clock.Advance(Duration.FromDays(181) + Duration.FromHours(2) + Duration.FromMinutes(59));
        (await RunAsync()).ShouldBe(0, "the day is not over in the last zone on earth");
        core.Clock.Advance(Duration.FromMinutes(1));

        (await RunAsync()).ShouldBe(4);
        (await RunAsync()).ShouldBe(0);

        var package = await core.PackageAsync(id);
        package.RemainingCredits.ShouldBe(0);
        package.Credits.Select(credit => credit.State).Order().ShouldBe([CreditState.Reserved, .. Enumerable.Repeat(CreditState.Expired, 4)]);
        package.StatusOn(Shop.LastDay.PlusDays(2)).ShouldBe(PackageStatus.Expired);
        (await SumAsync(LedgerAccountKind.PackageEscrow)).ShouldBe(0);
        (await SumAsync(LedgerAccountKind.TutorAvailable)).ShouldBe((3 * 4275) + 4276);
        (await SumAsync(LedgerAccountKind.PlatformFees)).ShouldBe(4 * 641);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task Two_machines_at_once_end_a_credit_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AdaBuysAsync(cast);
        core.Clock.Advance(Duration.FromDays(182));
        var line = new ReadersLine(2, "Packages");

        var done = await Task.WhenAll(Enumerable.Range(1, 2).Select(node => Task.Run(() => core.Create<PackageSweep>(core.Database.InProcess(node, line)).RunAsync(CancellationToken.None))));

        done.Sum().ShouldBe(5);
        (await core.Database.ReadAsync(db => db.Journals.CountAsync(journal => journal.Kind == JournalKind.CreditExpired))).ShouldBe(5);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    private Task<int> RunAsync() => core.Create<PackageSweep>().RunAsync(CancellationToken.None);

    private Task<long> SumAsync(LedgerAccountKind account) =>
        core.Database.ReadAsync(db => db.JournalLines.Where(line => line.Account == account).SumAsync(line => line.AmountMinor));
}
