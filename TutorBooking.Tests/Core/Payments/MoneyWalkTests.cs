using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>Whatever people do in whatever order, with retries: no cent is made or lost. A failure prints its seed: give it to <c>WithReplay</c> to see the same walk again.</summary>
public sealed class MoneyWalkTests
{
    private const int Walks = 12;
    private const int StepsOfWalk = 40;

    [Fact]
    public void No_walk_makes_or_loses_a_cent() => Prop.ForAll(Steps().ArrayOf(StepsOfWalk).ToArbitrary(), WalkAsync)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Walks));

    private static Gen<Step> Steps() =>
        from kind in Gen.Elements(Enum.GetValues<StepKind>())
        from person in Gen.Choose(0, 1)
        from amount in Gen.Choose(500, 12_000)
        from card in Gen.Elements(DemoCards.All.ToArray())
        from key in Gen.Choose(1, 12)
        select new Step(kind, person, amount, card, key);

    private static async Task WalkAsync(Step[] steps)
    {
        using var core = new TestCore();
        var cast = await Cast.OnStageAsync(core.Database);
        foreach (var step in steps)
        {
            await TakeAsync(core, cast, step.Person is 0 ? cast.Ada : cast.Alan, step);
            (await core.CheckAsync(cast.Rosa)).Where(finding => !finding.Holds).ShouldBeEmpty($"after {step}");
        }
    }

    private static Task TakeAsync(TestCore core, Cast cast, CurrentUser person, Step step) => step.Kind switch
    {
        StepKind.TopUp => core.TopUpAsync(person, $"{step.Amount / 100}.{step.Amount % 100:00}", step.Card, $"key-{step.Key}"),
        StepKind.Confirm => ForOpenAsync(core, person, id => core.Get<WalletService>().ConfirmAsync(person, id, CancellationToken.None)),
        StepKind.Leave => ForOpenAsync(core, person, id => core.Get<WalletService>().LeaveAsync(person, id, CancellationToken.None)),
        StepKind.Sweep => SweepAsync(core),
        StepKind.Hold => PostAsync(core, Purses.Spend(person, new BookingId(step.Key), step.Amount, $"hold/{step.Key}")),
        StepKind.Return => PostAsync(core, Purses.Spend(person, new BookingId(step.Key), -step.Amount, $"return/{step.Key}")),
        StepKind.Earn => EarnAsync(core, cast, step),
        StepKind.PayOut => PayOutAsync(core),
    };

    private static async Task ForOpenAsync(TestCore core, CurrentUser person, Func<TopUpId, Task> act)
    {
        foreach (var open in (await core.WalletAsync(person)).Open)
        {
            await act(open.Id);
        }
    }

    private static Task<int> SweepAsync(TestCore core)
    {
        core.Clock.Advance(TopUpPolicy.AskAgainAfter);
        return core.Get<TopUpSweep>().RunAsync(CancellationToken.None);
    }

    // Of a refused or repeated journal nothing may stay.
    private static async Task PostAsync(TestCore core, Journal journal)
    {
        await using var db = core.Database.CreateDbContext();
        if (await db.PostAsync(journal, CancellationToken.None) is null)
        {
            await db.TrySaveAsync(CancellationToken.None);
        }
    }

    // A booking that earned once earns no second time: a walk's second attempt meets the journal's key.
    private static async Task EarnAsync(TestCore core, Cast cast, Step step)
    {
        var (booking, price, now) = (new BookingId(step.Key), new Money(step.Amount, "EUR"), core.Clock.Now);
        var fee = price.Share(15, 115);
        await using var db = core.Database.CreateDbContext();
        var account = await db.NoteEarningAsync(booking, cast.Grace.Id, price - fee, now, Earners.Wait, now, CancellationToken.None);
        var journal = Journal.Of(
            JournalKind.LessonEarned, $"earn/{step.Key}", now, actor: null, booking,
            new Posting(LedgerAccount.Escrow(booking), -price), new Posting(account, price - fee), new Posting(LedgerAccount.PlatformFees, fee));
        await db.PostAsync(journal, CancellationToken.None);
        await db.TrySaveAsync(CancellationToken.None);
    }

    private static async Task<int> PayOutAsync(TestCore core)
    {
        core.Clock.Advance(Duration.FromDays(2));
        await core.ReleaseAsync();
        return await core.PayOutAsync();
    }
}
