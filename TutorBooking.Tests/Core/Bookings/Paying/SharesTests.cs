using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>However often it is decided anew what goes back and what is earned, the journals together are the latest decision, and card and wallet each get at most what they gave.</summary>
public sealed class SharesTests
{
    private const int Cases = 2_000;
    private const int Percent = 100;

    [Fact]
    public void Many_decisions_sum_to_the_latest_of_them_to_the_cent() => Prop.ForAll(Fundings().ToArbitrary(), Paths().ToArbitrary(), (funding, path) =>
    {
        var told = new List<JournalLine>(Hold(funding));
        var before = LessonShares.Held;
        foreach (var (shares, move) in path.Select((step, index) => (SharesOf(funding, step), index + 1)))
        {
            told.AddRange(LessonJournals.Move(Purse(funding, move), before, shares, LedgerAccount.TutorPending(new UserId(2)))?.Lines ?? []);
            before = shares;

            LiesAs(funding, shares, told);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    [Fact]
    public void The_more_goes_back_the_more_the_card_gets_and_the_whole_of_it_at_the_end() => Prop.ForAll(Fundings().ToArbitrary(), funding =>
    {
        var parts = Enumerable.Range(0, Percent + 1).Select(percent => funding.ToCard(funding.Paid.Share(percent, Percent)).Minor).ToList();

        parts.ShouldBeInOrder();
        (parts[0], parts[^1]).ShouldBe((0, funding.CardMinor));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    [Theory]
    [InlineData(5175, 3175, 1708, 1048)]
    [InlineData(5175, 3175, 2588, 1588)]
    [InlineData(3, 1, 1, 0)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(0, 0, 0, 0)]
    public void The_cards_part_is_rounded_half_up(long paid, long card, long back, long toCard) =>
        new LessonFunding(paid, 0, card, "EUR").ToCard(new Money(back, "EUR")).Minor.ShouldBe(toCard);

    private static void LiesAs(LessonFunding funding, LessonShares shares, List<JournalLine> told)
    {
        long In(LedgerAccountKind account) => told.Where(line => line.Account == account).Sum(line => line.AmountMinor);
        var (toCard, toWallet) = (In(LedgerAccountKind.GatewayClearing) + funding.CardMinor, In(LedgerAccountKind.Wallet) + funding.Wallet.Minor);

        toCard.ShouldBeInRange(0, funding.CardMinor);
        toWallet.ShouldBeInRange(0, funding.Wallet.Minor);
        (toCard + toWallet).ShouldBe(shares.BackMinor);
        In(LedgerAccountKind.TutorPending).ShouldBe(shares.EarnedMinor);
        In(LedgerAccountKind.Escrow).ShouldBe(shares.IsHandedOut ? 0 : funding.PaidMinor);
        told.Sum(line => line.AmountMinor).ShouldBe(0);
    }

    // With a coupon a tutor may earn more than was paid.
    private static Gen<LessonFunding> Fundings() =>
        from paid in Gen.Choose(0, 20_000)
        from card in Gen.OneOf(Gen.Constant(0), Gen.Constant(paid), Gen.Choose(0, paid))
        from tutor in Gen.Choose(0, 20_000)
        select new LessonFunding(paid, tutor, card, "EUR");

    // Below zero is held again.
    private static Gen<int[]> Paths() => Gen.Choose(-20, Percent).ArrayOf(8);

    private static LessonShares SharesOf(LessonFunding funding, int percent) => percent < 0
        ? LessonShares.Held
        : new LessonShares(funding.Paid.Share(percent, Percent).Minor, funding.Tutor.Share(Percent - percent, Percent).Minor, IsHandedOut: true);

    private static IReadOnlyList<JournalLine> Hold(LessonFunding funding) => LessonJournals.Hold(Purse(funding, 0))?.Lines ?? [];

    private static LessonPurse Purse(LessonFunding funding, int moves) =>
        new(new BookingId(7), new UserId(1), new UserId(2), funding, CardPaymentId: null, moves)
        {
            At = FakeClock.Start,
            RefundAt = FakeClock.Start,
            LessonEndsAt = FakeClock.Start,
            EarningWait = Duration.Zero,
        };
}
