using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class PayoutSweepTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData(1999, 0)]
    [InlineData(2000, 1)]
    [InlineData(123_456, 1)]
    public async Task From_20_on_all_that_is_available_is_paid_out(long available, int payouts)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, available);
        core.GoToNextRun();

        (await core.PayOutAsync()).ShouldBe(payouts);

        var earnings = await core.EarningsAsync(cast.Grace);
        (earnings.Available.Minor, earnings.PaidOut.Minor).ShouldBe(payouts is 0 ? (available, 0) : (0, available));
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task What_becomes_available_when_the_week_has_begun_waits_for_the_next()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        core.GoToNextRun();
        core.Clock.Advance(-Duration.FromSeconds(1));
        await core.EarnAvailableAsync(cast.Grace, 7, 3000);
        core.Clock.Advance(Duration.FromSeconds(1));
        await core.EarnAvailableAsync(cast.Grace, 8, 5000);

        (await core.PayOutAsync()).ShouldBe(1);
        (await core.PayoutsAsync()).Single().AmountMinor.ShouldBe(3000);

        core.GoToNextRun();
        await core.PayOutAsync();
        (await core.PayoutsAsync()).Select(payout => (payout.Week, payout.Number, payout.AmountMinor))
            .ShouldBe([(new LocalDate(2026, 11, 30), 1, 3000), (new LocalDate(2026, 12, 7), 2, 5000)]);
    }

    [Fact]
    public async Task A_week_pays_a_tutor_once_however_often_it_is_run()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 3000);
        core.GoToNextRun();
        await core.PayOutAsync();
        await core.EarnAvailableAsync(cast.Grace, 8, 3000);
        core.Clock.Advance(Duration.FromDays(6));

        (await core.PayOutAsync()).ShouldBe(0);
        (await core.Get<PayoutSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);
        (await core.Get<PayoutSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);
        (await core.PayoutsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_comes_weeks_late_pays_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 3000);
        core.Clock.Advance(Duration.FromDays(24));

        (await core.PayOutAsync()).ShouldBe(1);

        (await core.PayoutsAsync()).Single().ShouldSatisfyAllConditions(
            payout => payout.Week.ShouldBe(new LocalDate(2026, 12, 14)),
            payout => payout.At.ShouldBe(core.Clock.Now));
    }

    [Fact]
    public async Task One_sweep_goes_on_from_week_to_week()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var sweep = core.Get<PayoutSweep>();
        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(0);
        foreach (var booking in Enumerable.Range(1, 3))
        {
            await core.EarnAvailableAsync(cast.Grace, booking, 3000);
            core.GoToNextRun();
            (await sweep.RunAsync(CancellationToken.None)).ShouldBe(1);
            (await sweep.RunAsync(CancellationToken.None)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task What_is_owed_back_is_kept_from_the_next_payout()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 4500);
        core.GoToNextRun();
        await core.PayOutAsync();
        await core.EarnAsync(cast.Grace, 7, -4500);
        await core.EarnAvailableAsync(cast.Grace, 8, 6000);
        core.GoToNextRun();

        (await core.PayOutAsync()).ShouldBe(0);
        (await core.EarningsAsync(cast.Grace)).Available.Minor.ShouldBe(1500);

        await core.EarnAvailableAsync(cast.Grace, 9, 1000);
        core.GoToNextRun();
        (await core.PayOutAsync()).ShouldBe(1);
        (await core.PayoutsAsync()).Select(payout => payout.AmountMinor).ShouldBe([4500, 2500]);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task A_correction_after_the_week_began_is_not_paid_first_and_asked_back_later()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 6000);
        core.GoToNextRun();
        await core.EarnAsync(cast.Grace, 7, -1000);

        await core.PayOutAsync();

        (await core.PayoutsAsync()).Single().AmountMinor.ShouldBe(5000);
    }

    [Fact]
    public async Task Each_tutor_is_paid_his_own()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var emmy = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor);
        await core.EarnAvailableAsync(cast.Grace, 7, 3000);
        await core.EarnAvailableAsync(emmy, 8, 4000);
        core.GoToNextRun();

        (await core.PayOutAsync()).ShouldBe(2);

        (await core.PayoutsAsync()).Select(payout => (payout.TutorAccountId, payout.AmountMinor)).ShouldBe([(cast.Grace.Id, 3000), (emmy.Id, 4000)]);
    }

    [Fact]
    public async Task Two_runs_at_once_give_one_payout()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 3000);
        core.GoToNextRun();
        var line = new StartingLine(2);

        var paid = await Task.WhenAll(Enumerable.Range(1, 2).Select(node =>
            Task.Run(() => core.Create<PayoutSweep>(core.Database.InProcess(node, line)).RunAsync(CancellationToken.None))));

        paid.Sum().ShouldBe(1);
        (await core.EarningsAsync(cast.Grace)).Available.Minor.ShouldBe(0);
    }

    [Fact]
    public async Task Runs_of_two_weeks_at_once_do_not_pay_the_same_money_twice()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 3000);
        core.GoToNextRun();
        var rival = new Payout { TutorAccountId = cast.Grace.Id, Week = new LocalDate(2026, 11, 23), Number = 1, AmountMinor = 3000, Currency = "EUR", At = core.Clock.Now };

        var late = core.Create<PayoutSweep>(core.Database.With(new Meanwhile(core.Database, db => db.Add(rival))));

        (await late.RunAsync(CancellationToken.None)).ShouldBe(0);
        (await core.PayoutsAsync()).Single().Week.ShouldBe(rival.Week);
    }

    [Fact]
    public async Task The_database_itself_has_one_payout_a_week()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 3000);
        core.GoToNextRun();
        await core.PayOutAsync();
        await using var db = core.Database.CreateDbContext();
        var first = await db.Payouts.AsNoTracking().SingleAsync();

        db.Payouts.Add(new Payout { TutorAccountId = first.TutorAccountId, Week = first.Week, Number = 2, AmountMinor = 1, Currency = "EUR", At = first.At });

        (await db.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.AlreadyTaken);
    }
}
