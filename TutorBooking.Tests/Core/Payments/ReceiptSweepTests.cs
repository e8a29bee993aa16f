using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class ReceiptSweepTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task What_is_paid_is_receipted_and_what_comes_back_credited_in_the_order_of_the_ledger()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendAsync(cast.Ada, 1, 2500);
        await core.SpendAsync(cast.Ada, 2, 3000);
        await core.SpendAsync(cast.Ada, 1, -2500);

        (await core.IssueAsync()).ShouldBe(3);
        (await core.IssueAsync()).ShouldBe(0);

        (await core.ReceiptsAsync()).Select(receipt => (receipt.Number.ToString(), receipt.AmountMinor, receipt.BookingId))
            .ShouldBe([("R-2026-000001", 2500, new BookingId(1)), ("R-2026-000002", 3000, new BookingId(2)), ("C-2026-000001", 2500, new BookingId(1))]);
        (await core.ReceiptsAsync()).ShouldAllBe(receipt => receipt.PersonId == cast.Ada.Id && receipt.Currency == "EUR");
    }

    [Fact]
    public async Task Each_year_is_counted_by_when_the_money_moved_however_late_the_receipt_is_issued()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendAsync(cast.Ada, 1, 1000, Instant.FromUtc(2026, 12, 31, 23, 59));
        await core.IssueAsync();
        await core.SpendAsync(cast.Ada, 2, 1000, Instant.FromUtc(2026, 12, 31, 23, 59));
        await core.SpendAsync(cast.Ada, 3, 1000, Instant.FromUtc(2027, 1, 1, 0, 0));
        core.Clock.Advance(Duration.FromDays(100));

        await core.IssueAsync();

        (await core.ReceiptsAsync()).Select(receipt => receipt.Number.ToString()).ShouldBe(["R-2026-000001", "R-2026-000002", "R-2027-000001"]);
    }

    [Fact]
    public async Task A_journal_of_a_transaction_that_ends_late_is_receipted_however_many_came_after_it()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendAsync(cast.Ada, 1, 1000);
        await core.Database.ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; UPDATE JournalLines SET JournalId = JournalId + 100; UPDATE Journals SET Id = Id + 100"));
        await core.IssueAsync();
        core.Clock.Advance(ReceiptMark.LongestTransaction - Duration.FromSeconds(1));
        await core.IssueAsync();

        // Its number is below that of a journal which has its receipt already.
        await core.SpendAsync(cast.Ada, 2, 1000);
        await core.Database.ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; UPDATE JournalLines SET JournalId = 50 WHERE JournalId = (SELECT MAX(Id) FROM Journals); UPDATE Journals SET Id = 50 WHERE Id = (SELECT MAX(Id) FROM Journals)"));
        core.Clock.Advance(Duration.FromSeconds(1));

        (await core.IssueAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Journals_that_come_after_many_quiet_runs_are_receipted_too()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        for (var run = 1; run <= 5; run++)
        {
            await core.SpendAsync(cast.Ada, run, 1000);
            (await core.IssueAsync()).ShouldBe(1);
            core.Clock.Advance(ReceiptMark.LongestTransaction);
            (await core.IssueAsync()).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(0, 0, 7)]
    [InlineData(599, 0, 7)]
    [InlineData(600, 7, 9)]
    public void What_a_run_reached_is_seen_for_certain_once_every_transaction_of_its_time_has_ended(int seconds, long seen, long reached)
    {
        var first = ReceiptMark.None.After(new JournalId(7), FakeClock.Start);

        var next = first.After(new JournalId(9), FakeClock.Start + Duration.FromSeconds(seconds));

        (next.Seen, next.Reached).ShouldBe((new JournalId(seen), new JournalId(reached)));
    }

    [Fact]
    public async Task More_than_fit_into_one_batch_are_issued_in_one_run_without_a_gap()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendManyAsync(cast.Ada, 450);

        (await core.IssueAsync()).ShouldBe(450);

        (await core.ReceiptsAsync()).Select(receipt => receipt.Count).ShouldBe(Enumerable.Range(1, 450));
    }

    [Fact]
    [Trait("Kind", "Race")]
    public async Task Two_sweeps_at_once_leave_no_gap_and_issue_none_twice()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendManyAsync(cast.Ada, 30);
        var line = new StartingLine(2);

        var issued = await Task.WhenAll(Enumerable.Range(1, 2).Select(node =>
            Task.Run(() => core.Create<ReceiptSweep>(core.Database.InProcess(node, line)).RunAsync(CancellationToken.None))));

        issued.Sum().ShouldBe(30);
        (await core.ReceiptsAsync()).ShouldSatisfyAllConditions(
            receipts => receipts.Select(receipt => receipt.Count).ShouldBe(Enumerable.Range(1, 30)),
            receipts => receipts.Select(receipt => receipt.JournalId).Distinct().Count().ShouldBe(30));
    }

    [Fact]
    public async Task A_receipt_is_written_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendAsync(cast.Ada, 1, 1000);
        await core.IssueAsync();
        await using var db = core.Database.CreateDbContext();
        db.Remove(await db.Receipts.SingleAsync());

        (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("stays as it is");
    }

    [Theory]
    [InlineData("R-2026-000123", true)]
    [InlineData("C-2026-000007", true)]
    [InlineData("R-2026-1234567", true)]
    [InlineData("R-2026-0001234", false)]
    [InlineData("R-2026-123", false)]
    [InlineData("X-2026-000123", false)]
    [InlineData("r-2026-000123", false)]
    [InlineData("R-2026-000123\n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_number_is_read_as_it_is_written(string? text, bool isNumber) => (ReceiptNumber.Read(text)?.ToString()).ShouldBe(isNumber ? text : null);
}
