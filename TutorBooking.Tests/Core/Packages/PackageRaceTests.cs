using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Packages;

/// <summary>Many at once, each on a connection of its own. All have read before any of them writes.</summary>
[Trait("Kind", "Race")]
public sealed class PackageRaceTests : IDisposable
{
    private const int Racers = 50;

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_last_credit_is_taken_once_however_many_try()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast, credits: 2);
        await core.BookAsync(cast, id, 1_000);
        var line = new ReadersLine(Racers, "Packages");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, Racers).Select(racer => Task.Run(() => TakeAsync(racer, cast, id, line))));

        outcomes.Count(outcome => outcome is SaveOutcome.Saved).ShouldBe(1);
        outcomes.Count(outcome => outcome is SaveOutcome.ChangedMeanwhile).ShouldBe(Racers - 1);
        (await core.PackageAsync(id)).RemainingCredits.ShouldBe(0);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task The_same_purchase_many_times_at_once_is_one()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "800");
        var offer = await core.OfferAsync(cast);
        var line = new ReadersLine(10, "Wallets");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 10).Select(racer => Task.Run(() => core.Create<PackageService>(core.Database.InProcess(racer, line))
            .BuyAsync(cast.Ada, Shop.Request(cast, offer, "same"), CancellationToken.None))));

        outcomes.Select(outcome => outcome.Value).Distinct().ShouldHaveSingleItem();
        (await core.BalanceAsync(cast.Ada)).ShouldBe(80_000 - 24_581);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    private async Task<SaveOutcome> TakeAsync(int racer, Cast cast, PackageId id, ReadersLine line)
    {
        await using var db = core.Database.InProcess(racer, line).CreateDbContext();
        var taken = (await db.ReserveCreditAsync(cast.Ada.Id, cast.GraceProfile, 60, id, Shop.Tomorrow, CancellationToken.None)).Value;
        await db.BindCreditAsync(taken, new BookingId(racer), $"booking/{racer}/held", cast.Ada.Id, core.Clock.Now, CancellationToken.None);
        return await db.TrySaveAsync(CancellationToken.None);
    }
}
