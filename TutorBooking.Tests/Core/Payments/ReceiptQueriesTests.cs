using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class ReceiptQueriesTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_receipt_is_read_by_its_owner_alone()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendAsync(cast.Ada, 1, 2500);
        await core.IssueAsync();
        var receipts = core.Get<ReceiptQueries>();

        (await receipts.FindAsync(cast.Ada, "R-2026-000001", CancellationToken.None)).Value.ShouldSatisfyAllConditions(
            receipt => receipt.Person.ShouldBe("Ada Lovelace"), receipt => receipt.Amount.ShouldBe(new Money(2500, "EUR")), receipt => receipt.Corrects.ShouldBeNull());
        (await receipts.FindAsync(cast.Alan, "R-2026-000001", CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.NotYourReceipt);
        (await receipts.FindAsync(cast.Rosa, "R-2026-000001", CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.NotYourReceipt);
        (await receipts.FindAsync(cast.Ada, "R-2026-000002", CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.ReceiptNotFound);
        (await receipts.FindAsync(cast.Ada, "one", CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.ReceiptNotFound);
        (await receipts.ListAsync(cast.Alan, 1, 10, CancellationToken.None)).Items.ShouldBeEmpty();
        (await receipts.ListAsync(cast.Ada, 9, 10, CancellationToken.None)).Items.Single().Number.ToString().ShouldBe("R-2026-000001");
    }

    [Fact]
    public async Task A_credit_note_names_the_receipt_that_it_corrects()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");
        await core.SpendAsync(cast.Ada, 1, 2500);
        await core.SpendAsync(cast.Ada, 2, 2500);
        await core.SpendAsync(cast.Ada, 1, -2500);
        await core.IssueAsync();

        var note = (await core.Get<ReceiptQueries>().FindAsync(cast.Ada, "C-2026-000001", CancellationToken.None)).Value;

        note.Corrects.ToString().ShouldBe("R-2026-000001");
    }

    [Fact]
    public async Task A_statement_goes_from_what_was_there_over_every_movement_to_what_is_left()
    {
        await Cast.OnStageAsync(core.Database);
        var emmy = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Student, "Pacific/Auckland");
        await core.TopUpAsync(emmy, "100");
        core.Clock.Advance(Instant.FromUtc(2026, 11, 30, 10, 59) - core.Clock.Now);
        await core.SpendAsync(emmy, 1, 1000);
        core.Clock.Advance(Duration.FromMinutes(1));
        await core.SpendAsync(emmy, 2, 2000);
        await core.SpendAsync(emmy, 1, -999);
        core.Clock.Advance(Duration.FromDays(31));
        await core.SpendAsync(emmy, 3, 4000);

        (await StatementAsync(emmy, 2026, 11)).ShouldBe((0, [10_000, -1000], [10_000, 9000], 9000));
        (await StatementAsync(emmy, 2026, 12)).ShouldBe((9000, [-2000, 999], [7000, 7999], 7999));
        (await StatementAsync(emmy, 2027, 1)).ShouldBe((7999, [-4000], [3999], 3999));
        (await StatementAsync(emmy, 2027, 2)).ShouldBe((3999, [], [], 3999));
        (await core.BalanceAsync(emmy)).ShouldBe(3999);
    }

    [Fact]
    public async Task A_statement_shows_nobody_elses_movements()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "100");

        (await StatementAsync(cast.Alan, 2026, 11)).ShouldBe((0, [], [], 0));
    }

    private async Task<Month> StatementAsync(CurrentUser person, int year, int month)
    {
        var statement = await core.Get<StatementQueries>().FindAsync(person, new LocalDate(year, month, 15), CancellationToken.None);
        (statement.Opening.Minor + statement.Entries.Sum(entry => entry.Amount.Minor)).ShouldBe(statement.Closing.Minor);
        return new(statement);
    }

    private sealed record Month(WalletStatement Statement)
    {
        public void ShouldBe((long Opening, long[] Amounts, long[] Balances, long Closing) expected)
        {
            Statement.Opening.Minor.ShouldBe(expected.Opening);
            Statement.Entries.Select(entry => entry.Amount.Minor).ShouldBe(expected.Amounts);
            Statement.Entries.Select(entry => entry.BalanceAfter.Minor).ShouldBe(expected.Balances);
            Statement.Closing.Minor.ShouldBe(expected.Closing);
        }
    }
}
