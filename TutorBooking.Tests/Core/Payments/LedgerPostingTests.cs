using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class LedgerPostingTests : IDisposable
{
    private static readonly BookingId Lesson = new(7);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_posted_journal_moves_the_wallet_and_notes_what_it_held_afterwards()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "60");

        (await PostAsync(Purses.Spend(cast.Ada, Lesson, 5175, "a"))).ShouldBe((null, SaveOutcome.Saved));

        var newest = (await core.WalletAsync(cast.Ada)).Entries.Items[0];
        (newest.Kind, newest.Amount.Minor, newest.BalanceAfter.Minor, newest.BookingId).ShouldBe((JournalKind.LessonHeld, -5175, 825, Lesson));
        (await core.BalanceAsync(cast.Ada)).ShouldBe(825);
    }

    [Fact]
    public async Task A_wallet_gives_its_last_cent_and_not_one_more()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "60");

        (await PostAsync(Purses.Spend(cast.Ada, Lesson, 6001, "a"))).Refusal.ShouldBe(PaymentRefusals.NotEnoughMoney);
        (await PostAsync(Purses.Spend(cast.Alan, Lesson, 1, "b"))).Refusal.ShouldBe(PaymentRefusals.NotEnoughMoney);
        (await PostAsync(Purses.Spend(cast.Ada, Lesson, 6000, "c"))).Refusal.ShouldBeNull();

        (await core.BalanceAsync(cast.Ada)).ShouldBe(0);
        (await core.JournalsAsync()).ShouldBe(2);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task A_key_is_told_once_for_good()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "60");
        await PostAsync(Purses.Spend(cast.Ada, Lesson, 100, "a"));

        (await PostAsync(Purses.Spend(cast.Ada, Lesson, 100, "a"))).Outcome.ShouldBe(SaveOutcome.AlreadyTaken);

        (await core.BalanceAsync(cast.Ada)).ShouldBe(5900);
    }

    [Fact]
    public async Task Two_journals_of_one_transaction_build_on_each_other()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "60");
        await using var db = core.Database.CreateDbContext();

        (await db.PostAsync(Purses.Spend(cast.Ada, Lesson, 6000, "a"), CancellationToken.None)).ShouldBeNull();
        (await db.PostAsync(Purses.Spend(cast.Ada, Lesson, 1, "b"), CancellationToken.None)).ShouldBe(PaymentRefusals.NotEnoughMoney);
        (await db.PostAsync(Purses.Spend(cast.Ada, Lesson, -2000, "c"), CancellationToken.None)).ShouldBeNull();
        (await db.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.Saved);

        (await core.WalletAsync(cast.Ada)).Entries.Items.Select(entry => entry.BalanceAfter.Minor).Order().ShouldBe([0, 2000, 6000]);
    }

    [Fact]
    public async Task What_is_written_is_neither_changed_nor_removed()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "60");

        await RewriteAsync(db => db.Remove(db.Journals.Single()));
        await RewriteAsync(db => db.Remove(db.JournalLines.First()));
        await RewriteAsync(db => db.Entry(db.Journals.Single()).Property(journal => journal.Key).CurrentValue = "other");
        await RewriteAsync(db => db.Entry(db.JournalLines.First()).Property(line => line.AmountMinor).CurrentValue = 1);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task The_database_itself_lets_no_wallet_below_zero()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "60");
        await using var db = core.Database.CreateDbContext();

        var failure = await Should.ThrowAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync("UPDATE Wallets SET BalanceMinor = -1"));

        failure.Message.ShouldContain("CK_Wallets_NotBelowZero");
    }

    private async Task<(Refusal? Refusal, SaveOutcome? Outcome)> PostAsync(Journal journal)
    {
        await using var db = core.Database.CreateDbContext();
        var refusal = await db.PostAsync(journal, CancellationToken.None);
        return (refusal, refusal is null ? await db.TrySaveAsync(CancellationToken.None) : null);
    }

    private async Task RewriteAsync(Action<TutorBookingDb> rewrite)
    {
        await using var db = core.Database.CreateDbContext();
        rewrite(db);

        (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("stays as it is");
    }
}
