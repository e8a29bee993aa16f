using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

public sealed class WalletServiceTests : IDisposable
{
    private readonly TestCore core = new();

    private WalletService Wallets => core.Get<WalletService>();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Money_from_a_card_is_there_at_once_and_stands_in_the_history()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await core.TopUpAsync(cast.Ada, "50.00")).Value.State.ShouldBe(TopUpState.Succeeded);
        await core.TopUpAsync(cast.Ada, "7.50");

        var wallet = await core.WalletAsync(cast.Ada);
        wallet.Balance.ShouldBe(new Money(5750, "EUR"));
        wallet.Entries.Items.Select(entry => (entry.Kind, entry.Amount.Minor, entry.BalanceAfter.Minor, entry.At))
            .ShouldBe([(JournalKind.TopUp, 750, 5750, core.Clock.Now), (JournalKind.TopUp, 5000, 5000, core.Clock.Now)]);
        wallet.Open.ShouldBeEmpty();
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task The_history_has_pages()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        foreach (var amount in new[] { "5", "6", "7" })
        {
            await core.TopUpAsync(cast.Ada, amount);
        }

        var last = (await core.WalletAsync(cast.Ada, page: 9, size: 2)).Entries;

        (last.Total, last.Number, last.Count, last.Items.Single().Amount.Minor).ShouldBe((3, 2, 2, 500));
    }

    [Fact]
    public async Task The_same_request_twice_has_one_effect()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        var first = await core.TopUpAsync(cast.Ada, "50", key: "a");
        var second = await core.TopUpAsync(cast.Ada, "50", key: "a");

        second.Value.ShouldBe(first.Value);
        (await core.TopUpAsync(cast.Ada, "60", key: "a")).Refusal.ShouldBe(PaymentRefusals.KeyReused);
        (await core.TopUpAsync(cast.Alan, "60", key: "a")).Refusal.ShouldBeNull("another person's key is another key");
        (await core.BalanceAsync(cast.Ada)).ShouldBe(5000);
    }

    [Theory]
    [InlineData(DemoCards.Declined)]
    [InlineData("4242 4242 4242 4242")]
    public async Task A_declined_card_adds_nothing_and_is_told(string card)
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await core.TopUpAsync(cast.Ada, "50", card, "a")).Refusal.ShouldBe(PaymentRefusals.CardDeclined);
        (await core.TopUpAsync(cast.Ada, "50", DemoCards.Ok, "a")).Refusal.ShouldBe(PaymentRefusals.CardDeclined, "the same request keeps its answer");

        (await core.BalanceAsync(cast.Ada)).ShouldBe(0);
        (await core.JournalsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_step_is_waited_for_and_goes_on_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        var waiting = (await core.TopUpAsync(cast.Ada, "50", DemoCards.SecondStep)).Value;
        waiting.State.ShouldBe(TopUpState.WaitsForSecondStep);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(0);
        (await core.WalletAsync(cast.Ada)).Open.ShouldBe([waiting]);

        (await Wallets.ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Value.State.ShouldBe(TopUpState.Succeeded);
        (await Wallets.ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Value.State.ShouldBe(TopUpState.Succeeded);
        (await Wallets.LeaveAsync(cast.Ada, waiting.Id, CancellationToken.None)).Value.State.ShouldBe(TopUpState.Succeeded, "too late to leave it");
        (await core.BalanceAsync(cast.Ada)).ShouldBe(5000);
        (await core.JournalsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_step_that_is_left_takes_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var waiting = (await core.TopUpAsync(cast.Ada, "50", DemoCards.SecondStep)).Value;

        (await Wallets.LeaveAsync(cast.Ada, waiting.Id, CancellationToken.None)).Value.State.ShouldBe(TopUpState.Declined);

        (await Wallets.ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.CardDeclined);
        (await core.WalletAsync(cast.Ada)).ShouldSatisfyAllConditions(wallet => wallet.Open.ShouldBeEmpty(), wallet => wallet.Balance.Minor.ShouldBe(0));
    }

    [Fact]
    public async Task Somebody_elses_wallet_is_neither_seen_nor_moved()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var waiting = (await core.TopUpAsync(cast.Ada, "50", DemoCards.SecondStep)).Value;
        await core.TopUpAsync(cast.Ada, "60");

        (await Wallets.ConfirmAsync(cast.Alan, waiting.Id, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.NotYours);
        (await Wallets.LeaveAsync(cast.Rosa, waiting.Id, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.NotYours);
        (await Wallets.ConfirmAsync(cast.Ada, new TopUpId(404), CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.NotFound);

        (await core.WalletAsync(cast.Alan)).ShouldSatisfyAllConditions(
            wallet => wallet.Balance.Minor.ShouldBe(0), wallet => wallet.Entries.Items.ShouldBeEmpty(), wallet => wallet.Open.ShouldBeEmpty());
        (await core.WalletAsync(cast.Ada)).Open.ShouldBe([waiting]);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_before_anything_is_stored()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await core.TopUpAsync(cast.Ada, "45.505")).Refusal.ShouldHaveCode("VALIDATION");
        (await core.TopUpAsync(cast.Ada, "45", card: " ")).Refusal.ShouldBe(PaymentRefusals.CardMissing);
        (await core.TopUpAsync(cast.Ada, "45", key: "")).Refusal.ShouldBe(PaymentRefusals.KeyMissing);
        (await core.TopUpAsync(cast.Ada, "45", key: new string('k', Journal.KeyLength + 1))).Refusal.ShouldBe(PaymentRefusals.KeyMissing);

        (await core.Database.ReadAsync(db => db.TopUps.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Where_no_gateway_is_named_no_card_is_taken()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var wallets = core.Create<WalletService>(Options.Create(new PaymentOptions()));

        (await wallets.TopUpAsync(cast.Ada, "50", DemoCards.Ok, "a", CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.NoCards);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_asked_for_again_by_the_sweep_and_adds_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        (await core.TopUpAsync(cast.Ada, "50", DemoCards.Timeout)).Refusal.ShouldBe(PaymentRefusals.OutcomeUnknown);
        (await core.WalletAsync(cast.Ada)).Open.Single().State.ShouldBe(TopUpState.Asked);
        (await SweepAsync()).ShouldBe(0, "whoever still waits for the answer is left to it");

        core.Clock.Advance(TopUpPolicy.AskAgainAfter);

        (await SweepAsync()).ShouldBe(1);
        (await SweepAsync()).ShouldBe(0);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(5000);
        (await core.JournalsAsync()).ShouldBe(1);
        (await core.WalletAsync(cast.Ada)).Open.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_also_found_by_asking_again_oneself()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "50", DemoCards.Timeout, "a");

        (await core.TopUpAsync(cast.Ada, "50", DemoCards.Timeout, "a")).Value.State.ShouldBe(TopUpState.Succeeded);

        (await core.BalanceAsync(cast.Ada)).ShouldBe(5000);
    }

    [Fact]
    public async Task A_late_answer_delivered_three_times_writes_one_journal()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "50", DemoCards.Timeout);
        var id = (await core.WalletAsync(cast.Ada)).Open.Single().Id;

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => core.Get<TopUpSettlement>().SettleAsync(id, GatewayAnswer.Succeeded, CancellationToken.None))));

        (await core.BalanceAsync(cast.Ada)).ShouldBe(5000);
        (await core.JournalsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_charge_that_the_gateway_never_heard_of_is_ended_there_before_it_is_given_up_here()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var lost = await core.Database.AddAsync(new TopUp { PersonId = cast.Ada.Id, RequestKey = "a", AmountMinor = 5000, Currency = "EUR", CreatedAt = core.Clock.Now });
        core.Clock.Advance(TopUpPolicy.GiveUpAfter - Duration.FromSeconds(1));
        (await SweepAsync()).ShouldBe(0);
        core.Clock.Advance(Duration.FromSeconds(1));

        (await SweepAsync()).ShouldBe(1);

        var gateway = core.Get<IPaymentGateway>();
        (await gateway.ChargeAsync(new GatewayCharge(lost.Key, lost.Amount, DemoCards.Ok), CancellationToken.None)).ShouldBe(GatewayAnswer.Declined, "whoever charges it now is late");
        (await core.TopUpAsync(cast.Ada, "50", key: "a")).Refusal.ShouldBe(PaymentRefusals.CardDeclined);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_step_that_nobody_takes_is_ended_by_the_sweep()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var waiting = (await core.TopUpAsync(cast.Ada, "50", DemoCards.SecondStep)).Value;
        core.Clock.Advance(TopUpPolicy.GiveUpAfter);

        (await SweepAsync()).ShouldBe(1);

        (await Wallets.ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.CardDeclined);
    }

    [Fact]
    public async Task Only_admins_read_the_ledger_and_find_every_journal_with_its_lines()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "50");
        var ledger = core.Get<LedgerQueries>();

        (await ledger.CheckAsync(cast.Ada, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdmins);
        (await ledger.JournalsAsync(cast.Grace, 1, 10, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdmins);
        var journal = (await ledger.JournalsAsync(cast.Rosa, 1, 10, CancellationToken.None)).Value.Items.Single();
        journal.Actor.ShouldBe("Ada Lovelace");
        journal.Lines.Select(line => (line.Account, line.Owner, line.Amount.Minor))
            .ShouldBe([(LedgerAccountKind.GatewayClearing, null, -5000), (LedgerAccountKind.Wallet, "Ada Lovelace", 5000)]);
    }

    [Theory]
    [InlineData("UPDATE Wallets SET BalanceMinor = BalanceMinor + 1", LedgerRule.WalletsMatch)]
    [InlineData("DELETE FROM Wallets", LedgerRule.WalletsMatch)]
    [InlineData("UPDATE JournalLines SET AmountMinor = -5001 WHERE Account = 'GatewayClearing'", LedgerRule.JournalsBalance, LedgerRule.BookBalances)]
    [InlineData("UPDATE Journals SET Currency = 'USD'", LedgerRule.OneCurrency)]
    public async Task What_somebody_changed_behind_the_ledger_is_found(string statement, params LedgerRule[] broken)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "50");
        await using var db = core.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(statement);

        (await core.CheckAsync(cast.Rosa)).Where(finding => !finding.Holds).Select(finding => finding.Rule).ShouldBe(broken);
    }

    private Task<int> SweepAsync() => core.Get<TopUpSweep>().RunAsync(CancellationToken.None);
}
