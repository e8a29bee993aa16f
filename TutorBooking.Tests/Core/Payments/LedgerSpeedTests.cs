using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>How the ledger does when it is large. Run by hand, best in Release: <c>TutorBooking.Tests -explicit only -class "*LedgerSpeedTests" -showLiveOutput</c>.</summary>
/// <remarks>What is compared is measured by turns, so that whatever else the machine does slows both.</remarks>
public sealed class LedgerSpeedTests(ITestOutputHelper output) : IDisposable
{
    private const int ManyLessons = 10_000;
    private const int ManyReceipts = 200_000;

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact(Explicit = true)]
    public async Task A_running_balance_is_read_faster_than_a_sum_over_lines()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.CopyLessonsAsync(cast, ManyLessons);
        var person = ManyJournals.AStudent;
        async Task<long> SumAsync(TutorBookingDb db) =>
            await db.JournalLines.Where(line => line.PersonId == person && line.Account == LedgerAccountKind.Wallet).SumAsync(line => line.AmountMinor);
        async Task<long> ReadAsync(TutorBookingDb db) => await db.Wallets.Where(wallet => wallet.PersonId == person).Select(wallet => wallet.BalanceMinor).SingleAsync();

        var (sum, read) = await ByTurnsAsync(400, () => core.Database.ReadAsync(SumAsync), () => core.Database.ReadAsync(ReadAsync));

        var lines = await core.Database.ReadAsync(db => db.JournalLines.CountAsync(line => line.PersonId == person && line.Account == LedgerAccountKind.Wallet));
        output.WriteLine($"sum of {lines} lines {sum:N3} ms, running balance {read:N3} ms, ratio {sum / read:N2}");
    }

    [Fact(Explicit = true)]
    public async Task A_journal_is_posted_as_fast_into_a_large_book_as_into_an_empty_one()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.CopyLessonsAsync(cast, ManyLessons);
        using var empty = new TestCore();
        var other = await Cast.OnStageAsync(empty.Database);
        var posted = 0;
        async Task<int> PostAsync(TestCore into, UserId person)
        {
            await using var db = into.Database.CreateDbContext();
            var journal = Journal.Of(
                JournalKind.TopUp, $"speed/{Interlocked.Increment(ref posted)}", into.Clock.Now, person, booking: null,
                new Posting(LedgerAccount.CardOf(person), new Money(-1, "EUR")), new Posting(LedgerAccount.Wallet(person), new Money(1, "EUR")));
            (await db.PostAsync(journal, CancellationToken.None)).ShouldBeNull();
            (await db.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.Saved);
            return posted;
        }

        var (large, small) = await ByTurnsAsync(200, () => PostAsync(core, ManyJournals.AStudent), () => PostAsync(empty, other.Ada.Id));

        output.WriteLine($"into {ManyLessons:N0} lessons {large:N2} ms, into none {small:N2} ms, ratio {large / small:N2}");
    }

    [Fact(Explicit = true)]
    public async Task All_rules_are_looked_at_in_seconds()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.CopyLessonsAsync(cast, ManyLessons);
        using var empty = new TestCore();
        var other = await Cast.OnStageAsync(empty.Database);
        async Task<int> CheckAsync(TestCore of, CurrentUser admin)
        {
            var findings = (await of.Get<LedgerQueries>().CheckAsync(admin, CancellationToken.None)).Value;
            findings.ShouldAllBe(finding => finding.Holds);
            return findings.Count;
        }

        var (large, none) = await ByTurnsAsync(10, () => CheckAsync(core, cast.Rosa), () => CheckAsync(empty, other.Rosa));

        output.WriteLine($"{await CheckAsync(core, cast.Rosa)} rules of {await core.JournalsAsync():N0} journals {large:N0} ms, of an empty book {none:N1} ms");
        large.ShouldBeLessThan(5_000);
    }

    [Fact(Explicit = true)]
    public async Task Receipts_of_which_all_are_issued_cost_next_to_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.CopyReceiptsAsync(cast, ManyReceipts);
        ReceiptSweep Fresh() => new(core.Get<IDbContextFactory<TutorBookingDb>>(), core.Get<SweepRecords>(), core.Get<IClock>(), NullLogger<ReceiptSweep>.Instance);

        // A process that runs for long has seen all of it before.
        var old = Fresh();
        (await old.RunAsync(CancellationToken.None)).ShouldBe(0);
        core.Clock.Advance(ReceiptMark.LongestTransaction);
        await old.RunAsync(CancellationToken.None);

        var (first, later) = await ByTurnsAsync(20, () => Fresh().RunAsync(CancellationToken.None), () => old.RunAsync(CancellationToken.None));

        output.WriteLine($"{await core.JournalsAsync():N0} journals: the first run of a process {first:N2} ms, a later one {later:N2} ms, ratio {first / later:N1}");
    }

    private static async Task<(double First, double Second)> ByTurnsAsync<T, TOther>(int rounds, Func<Task<T>> first, Func<Task<TOther>> second)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        await first();
        await second();
        for (var round = 0; round < rounds; round++)
        {
            ones.AddRange(await TimesAsync(1, first));
            others.AddRange(await TimesAsync(1, second));
        }

        return (Median(ones), Median(others));
    }

    private static async Task<List<double>> TimesAsync<T>(int rounds, Func<Task<T>> work)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var clock = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        return times;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
