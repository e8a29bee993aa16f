using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>Many at once, each on a connection of its own. All have read the wallet before any of them writes.</summary>
[Trait("Kind", "Race")]
public sealed class WalletRaceTests : IDisposable
{
    private const int Racers = 50;

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Money_for_one_is_spent_once_however_many_try()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "51.75");
        var line = new ReadersLine(Racers, "Wallets");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, Racers).Select(racer => Task.Run(() => SpendAsync(racer, cast, line))));

        outcomes.Count(outcome => outcome is SaveOutcome.Saved).ShouldBe(1);
        outcomes.Count(outcome => outcome is SaveOutcome.ChangedMeanwhile).ShouldBe(Racers - 1);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(0);
        (await core.JournalsAsync()).ShouldBe(2);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task The_same_request_many_times_at_once_adds_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var line = new ReadersLine(10, "TopUps");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 10).Select(racer => Task.Run(() => TopUps(racer, line)
            .TopUpAsync(cast.Ada, "50", DemoCards.Ok, "same", CancellationToken.None))));

        outcomes.Where(outcome => outcome.Refusal is not null).ShouldAllBe(outcome => outcome.Refusal == PaymentRefusals.OutcomeUnknown);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(5000);
        (await core.JournalsAsync()).ShouldBe(1);
    }

    private WalletService TopUps(int racer, ReadersLine line)
    {
        var process = core.Database.InProcess(racer, line);
        return core.Create<WalletService>(process, core.Create<TopUpSettlement>(process));
    }

    private async Task<SaveOutcome> SpendAsync(int racer, Cast cast, ReadersLine line)
    {
        await using var db = core.Database.InProcess(racer, line).CreateDbContext();
        (await db.PostAsync(Purses.Spend(cast.Ada, new BookingId(racer), 5175, $"spend/{racer}"), CancellationToken.None)).ShouldBeNull();
        return await db.TrySaveAsync(CancellationToken.None);
    }
}
