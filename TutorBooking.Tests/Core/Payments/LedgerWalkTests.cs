using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>Random walks of money between all accounts, with retries: whatever happens, the books balance. A failure prints its seed: give it to <c>WithReplay</c>.</summary>
public sealed class LedgerWalkTests
{
    private const int Walks = 8;
    private const int Steps = 60;

    [Fact]
    public void The_books_balance_after_any_walk() => Prop.ForAll(Gen.ListOf(StepsToTake(), Steps).ToArbitrary(), steps => WalkAsync([.. steps]).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Walks));

    private static Gen<Step> StepsToTake() =>
        from kind in Gen.Elements(Enum.GetValues<JournalKind>())
        from person in Gen.Choose(0, 1)
        from booking in Gen.Choose(1, 4)
        from minor in Gen.Choose(1, 9_000)
        from isRetried in Gen.Elements(true, false)
        select new Step(kind, person, booking, minor, isRetried);

    private static async Task WalkAsync(List<Step> steps)
    {
        using var core = new TestCore();
        UserId[] people =
        [
            (await Cast.AddAccountAsync(core.Database, "Ada Lovelace", Roles.Student)).Id,
            (await Cast.AddAccountAsync(core.Database, "Alan Turing", Roles.Student)).Id,
        ];
        foreach (var (number, step) in steps.Index())
        {
            for (var time = 0; time < (step.IsRetried ? 2 : 1); time++)
            {
                await using var db = core.Database.CreateDbContext();
                if (await db.PostAsync(step.Journal($"walk/{number}", people), CancellationToken.None) is null) await db.TrySaveAsync(CancellationToken.None);
            }
        }

        await BalanceAsync(core, steps);
    }

    private static async Task BalanceAsync(TestCore core, List<Step> steps)
    {
        var lines = await core.Database.ReadAsync(db => db.JournalLines.ToListAsync());
        var wallets = await core.Database.ReadAsync(db => db.Wallets.ToListAsync());

        lines.GroupBy(line => line.JournalId).ShouldAllBe(journal => journal.Sum(line => line.AmountMinor) == 0 && journal.Count() >= 2);
        wallets.ShouldAllBe(wallet => wallet.BalanceMinor >= 0);
        wallets.ShouldAllBe(wallet => wallet.BalanceMinor == lines.Where(line => line.Account == LedgerAccountKind.Wallet && line.PersonId == wallet.PersonId).Sum(line => line.AmountMinor));
        var keys = await core.Database.ReadAsync(db => db.Journals.Select(journal => journal.Key).ToListAsync());
        keys.ShouldBeUnique(StringComparer.Ordinal);
        keys.Count.ShouldBeLessThanOrEqualTo(steps.Count, "no retry is told twice");
    }

    private sealed record Step(JournalKind Kind, int Person, int Booking, int Minor, bool IsRetried)
    {
        public Journal Journal(string key, UserId[] people)
        {
            var (wallet, escrow, amount) = (LedgerAccount.Wallet(people[Person]), LedgerAccount.Escrow(new BookingId(Booking)), new Money(Minor, "EUR"));
            Posting[] postings = Kind switch
            {
                JournalKind.TopUp => [new(LedgerAccount.GatewayClearing, -amount), new(wallet, amount)],
                JournalKind.LessonHeld => [new(wallet, -amount), new(escrow, amount)],
                JournalKind.LessonReturned => [new(escrow, -amount), new(wallet, amount)],
                JournalKind.LessonEarned => [new(escrow, -amount), new(LedgerAccount.TutorPending(people[1 - Person]), amount - amount.Share(15, 115)), new(LedgerAccount.PlatformFees, amount.Share(15, 115))],
            };
            return TutorBooking.Core.Payments.Ledger.Journal.Of(Kind, key, FakeClock.Start, people[Person], new BookingId(Booking), postings);
        }
    }
}
