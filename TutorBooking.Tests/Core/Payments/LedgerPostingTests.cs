using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class LedgerPostingTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Money_that_is_put_in_is_in_the_wallet_and_the_line_says_what_there_was_afterwards()
    {
        var ada = await AdaAsync();

        (await PostAsync(Into(ada, "topup/1", 5000))).ShouldBe((null, SaveOutcome.Saved));
        (await PostAsync(Into(ada, "topup/2", 250))).ShouldBe((null, SaveOutcome.Saved));

        (await BalanceAsync(ada)).ShouldBe(5250);
        (await core.Database.ReadAsync(db => db.JournalLines.Where(line => line.PersonId == ada.Id).OrderBy(line => line.JournalId).Select(line => line.BalanceAfterMinor).ToListAsync()))
            .ShouldBe([5000, 5250]);
    }

    [Fact]
    public async Task A_wallet_never_goes_below_zero()
    {
        var ada = await AdaAsync();
        await PostAsync(Into(ada, "topup/1", 5174));

        (await PostAsync(OutOf(ada, "held/1", 5175))).Refusal.ShouldBe(PaymentRefusals.NotEnoughMoney);

        (await BalanceAsync(ada)).ShouldBe(5174);
        (await core.Database.ReadAsync(db => db.Journals.CountAsync())).ShouldBe(1);
        (await PostAsync(OutOf(ada, "held/1", 5174))).ShouldBe((null, SaveOutcome.Saved));
    }

    [Fact]
    public async Task What_was_told_by_a_key_is_not_told_again()
    {
        var ada = await AdaAsync();
        await PostAsync(Into(ada, "topup/1", 5000));

        (await PostAsync(Into(ada, "topup/1", 5000))).ShouldBe((null, SaveOutcome.AlreadyTaken));

        (await BalanceAsync(ada)).ShouldBe(5000);
    }

    [Fact]
    public async Task What_is_written_is_never_rewritten_nor_removed()
    {
        var ada = await AdaAsync();
        await PostAsync(Into(ada, "topup/1", 5000));
        await using var db = core.Database.CreateDbContext();
        var journal = await db.Journals.Include(one => one.Lines).SingleAsync();

        db.Entry(journal).Property(one => one.Key).CurrentValue = "topup/2";
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        db.Entry(journal).State = EntityState.Unchanged;
        db.Remove(journal.Lines[0]);
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        typeof(Journal).GetProperties().Concat(typeof(JournalLine).GetProperties())
            .ShouldAllBe(property => property.SetMethod == null || !property.SetMethod.IsPublic);
    }

    [Fact]
    [Trait("Kind", "Race")]
    public async Task Of_many_who_spend_the_last_money_at_once_one_does()
    {
        const int racers = 20;
        var ada = await AdaAsync();
        await PostAsync(Into(ada, "topup/1", 5175));
        var line = new ReadersLine(racers, "Wallets");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, racers).Select(racer => Task.Run(async () =>
        {
            await using var db = core.Database.InProcess(racer, line).CreateDbContext();
            (await db.PostAsync(OutOf(ada, $"held/{racer}", 5175), CancellationToken.None)).ShouldBeNull("each saw the money");
            return await db.TrySaveAsync(CancellationToken.None);
        })));

        outcomes.Count(outcome => outcome is SaveOutcome.Saved).ShouldBe(1);
        outcomes.Count(outcome => outcome is SaveOutcome.ChangedMeanwhile).ShouldBe(racers - 1);
        (await BalanceAsync(ada)).ShouldBe(0);
        (await core.Database.ReadAsync(db => db.JournalLines.Where(one => one.Account == LedgerAccountKind.Escrow).SumAsync(one => one.AmountMinor))).ShouldBe(5175);
    }

    private static Journal Into(CurrentUser person, string key, long minor) => Journal.Of(
        JournalKind.TopUp, key, FakeClock.Start, person.Id, booking: null,
        new Posting(LedgerAccount.GatewayClearing, new Money(-minor, "EUR")), new Posting(LedgerAccount.Wallet(person.Id), new Money(minor, "EUR")));

    private static Journal OutOf(CurrentUser person, string key, long minor) => Journal.Of(
        JournalKind.LessonHeld, key, FakeClock.Start, person.Id, new BookingId(1),
        new Posting(LedgerAccount.Wallet(person.Id), new Money(-minor, "EUR")), new Posting(LedgerAccount.Escrow(new BookingId(1)), new Money(minor, "EUR")));

    private Task<CurrentUser> AdaAsync() => Cast.AddAccountAsync(core.Database, "Ada Lovelace", Roles.Student);

    private async Task<(Refusal? Refusal, SaveOutcome? Outcome)> PostAsync(Journal journal)
    {
        await using var db = core.Database.CreateDbContext();
        var refusal = await db.PostAsync(journal, CancellationToken.None);
        return refusal is null ? (null, await db.TrySaveAsync(CancellationToken.None)) : (refusal, null);
    }

    private Task<long> BalanceAsync(CurrentUser person) =>
        core.Database.ReadAsync(async db => (await db.Wallets.SingleAsync(wallet => wallet.PersonId == person.Id)).BalanceMinor);
}
