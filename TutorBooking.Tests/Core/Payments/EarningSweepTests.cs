using NodaTime;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class EarningSweepTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task What_is_earned_becomes_available_72_hours_after_the_lesson_and_not_a_second_sooner()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 7, 4500);

        core.Clock.Advance(Earners.Wait - Duration.FromSeconds(1));
        (await core.ReleaseAsync()).ShouldBe(0);
        (await BalancesAsync(cast)).ShouldBe((4500, 0));

        core.Clock.Advance(Duration.FromSeconds(1));
        (await core.ReleaseAsync()).ShouldBe(1);
        (await BalancesAsync(cast)).ShouldBe((0, 4500));
        (await core.ReleaseAsync()).ShouldBe(0);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task A_dispute_keeps_it_pending_until_it_is_decided()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 7, 4500);
        await core.FreezeAsync(7, isFrozen: true);
        core.Clock.Advance(Earners.Wait * 2);

        (await core.ReleaseAsync()).ShouldBe(0);
        (await core.EarningsAsync(cast.Grace)).Earnings.Items.Single().State.ShouldBe(EarningState.Frozen);

        await core.FreezeAsync(7, isFrozen: false);
        (await core.ReleaseAsync()).ShouldBe(1);
        (await core.EarningsAsync(cast.Grace)).Earnings.Items.Single().State.ShouldBe(EarningState.Available);
    }

    [Fact]
    public async Task Nothing_earned_is_nothing_to_freeze()
    {
        await core.FreezeAsync(7, isFrozen: true);

        (await core.ReleaseAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_correction_before_the_release_takes_from_what_is_pending()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 7, 4500);

        await core.EarnAsync(cast.Grace, 7, -2000);

        (await BalancesAsync(cast)).ShouldBe((2500, 0));
        core.Clock.Advance(Earners.Wait);
        await core.ReleaseAsync();
        (await BalancesAsync(cast)).ShouldBe((0, 2500));
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task A_correction_after_the_release_takes_from_what_is_available_even_below_zero()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAvailableAsync(cast.Grace, 7, 4500);

        await core.EarnAsync(cast.Grace, 7, -4500);
        await core.EarnAsync(cast.Grace, 7, -100);

        (await BalancesAsync(cast)).ShouldBe((0, -100));
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task What_was_corrected_to_nothing_is_released_without_a_journal()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 7, 4500);
        await core.EarnAsync(cast.Grace, 7, -4500);
        core.Clock.Advance(Earners.Wait);

        (await core.ReleaseAsync()).ShouldBe(1);

        (await BalancesAsync(cast)).ShouldBe((0, 0));
        (await core.JournalsAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_lesson_that_moved_since_waits_from_its_new_end()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 7, 4500);
        await core.EarnAsync(cast.Grace, 7, -4500);
        await core.EarnAsync(cast.Grace, 7, 4500, core.Clock.Now + Duration.FromDays(7));
        core.Clock.Advance(Earners.Wait);

        (await core.ReleaseAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Two_sweeps_at_once_release_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 7, 4500, core.Clock.Now - Earners.Wait);
        var line = new StartingLine(2);

        var released = await Task.WhenAll(Enumerable.Range(1, 2).Select(node =>
            Task.Run(() => core.Create<EarningSweep>(core.Database.InProcess(node, line)).RunAsync(CancellationToken.None))));

        released.Sum().ShouldBe(1);
        (await BalancesAsync(cast)).ShouldBe((0, 4500));
    }

    [Fact]
    public async Task A_correction_and_the_release_at_once_leave_no_cent_on_the_wrong_account()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.EarnAsync(cast.Grace, 7, 4500, core.Clock.Now - Earners.Wait);
        await using var db = core.Database.CreateDbContext();
        await db.EarnAsync(cast.Grace, new BookingId(7), -2000, core.Clock.Now - Earners.Wait, core.Clock.Now);

        await core.ReleaseAsync();

        (await db.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.ChangedMeanwhile);
        (await core.EarnAsync(cast.Grace, 7, -2000)).ShouldBe(SaveOutcome.Saved);
        (await BalancesAsync(cast)).ShouldBe((0, 2500));
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    private async Task<(long Pending, long Available)> BalancesAsync(Cast cast)
    {
        var earnings = await core.EarningsAsync(cast.Grace);
        return (earnings.Pending.Minor, earnings.Available.Minor);
    }
}
