using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Core.Payments.Coupons;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Payments.Coupons.Vouchers;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>A lesson of 51.75 with a coupon: its tutor has 45.00 whatever the student pays, and the platform has or adds the rest.</summary>
public sealed class CouponTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    public static TheoryData<string, string, long, long> Prices() => new()
    {
        { "10 %", nameof(PaidBy.Wallet), 4657, 157 },
        { "10 %", nameof(PaidBy.Card), 4657, 157 },
        { "10 %", nameof(PaidBy.Both), 4657, 157 },
        { "10.00", nameof(PaidBy.Wallet), 4175, -325 },
        { "10.00", nameof(PaidBy.Both), 4175, -325 },
        { "6.75", nameof(PaidBy.Card), 4500, 0 },
        { "51.74", nameof(PaidBy.Card), 1, -4499 },
        { "60.00", nameof(PaidBy.Card), 0, -4500 },
        { "100 %", nameof(PaidBy.Wallet), 0, -4500 },
    };

    [Theory]
    [MemberData(nameof(Prices))]
    public async Task The_fee_pays_for_it_first_and_then_the_platform(string worth, string paidBy, long paid, long fee)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast, Worth(worth));
        var id = await BookAsync(cast, Enum.Parse<PaidBy>(paidBy));
        var booking = await core.ReadAsync(id);
        (booking.Funding.PaidMinor, booking.Funding.TutorMinor, booking.DiscountMinor).ShouldBe((paid, 4500, 5175 - paid));
        (await Balances.ReadAsync(core)).Escrow.ShouldBe(paid);

        await DoAsync(cast, id, "completed by its tutor");

        var balances = await Balances.ReadAsync(core);
        (balances.Pending, balances.Fees, balances.Escrow, balances.Sum).ShouldBe((4500, fee, 0, 0));
        (await core.UsesAsync()).ShouldBe((1, 1));
        await core.ShouldBeInOrderAsync(cast);
    }

    [Theory]
    [InlineData("10 %", "cancelled by an admin for a third", 1537, 3015, 105)]
    [InlineData("10.00", "cancelled by an admin for a third", 1378, 3015, -218)]
    [InlineData("10.00", "request cancelled by an admin for half", 2088, 2249, -162)]
    [InlineData("60.00", "cancelled by an admin for a third", 0, 3015, -3015)]
    [InlineData("60.00", "completed, disputed, half given back", 0, 2250, -2250)]
    [InlineData("10.00", "completed, disputed, a third given back", 1378, 3015, -218)]
    public async Task What_an_admin_gives_back_in_part_sums_to_what_was_paid(string worth, string ending, long back, long earned, long fee)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast, Worth(worth));
        var id = await BookAsync(cast, PaidBy.Wallet);

        await DoAsync(cast, id, ending);

        var (booking, balances) = (await core.ReadAsync(id), await Balances.ReadAsync(core));
        (booking.RefundedMinor, balances.Pending, balances.Fees).ShouldBe((back, earned, fee));
        (back + earned + fee).ShouldBe(booking.Funding.PaidMinor);
        balances.Sum.ShouldBe(0);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Theory]
    [InlineData("declined", 0)]
    [InlineData("expired", 0)]
    [InlineData("request cancelled by its student", 0)]
    [InlineData("cancelled by its tutor", 0)]
    [InlineData("tutor missed", 0)]
    [InlineData("completed, disputed, all given back", 0)]
    [InlineData("tutor missed and may object", 1)]
    [InlineData("cancelled by its student too late", 1)]
    [InlineData("cancelled by an admin for a third", 1)]
    [InlineData("student missed", 1)]
    [InlineData("cancelled and taken back", 1)]
    [InlineData("cancelled too late and taken back", 1)]
    [InlineData("cancelled, taken back and cancelled", 0)]
    public async Task It_is_given_back_where_all_the_money_is(string ending, int uses)
    {
        foreach (var worth in new[] { "10 %", "100 %" })
        {
            using var stage = new TestCore();
            var cast = await Cast.OnStageAsync(stage.Database);
            await stage.AddCouponAsync(cast, Worth(worth));
            var id = (await stage.PayAsync(cast.Ada, With(cast))).Value;

            await Ending.All.Single(one => one.Name == ending).Do(stage, cast, id);

            (await stage.UsesAsync()).ShouldBe((uses, uses), worth);
            await stage.ShouldBeInOrderAsync(cast);
        }
    }

    [Fact]
    public async Task An_undone_cancellation_needs_it_again_and_is_refused_where_another_lesson_has_it()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);
        var id = (await core.PayAsync(cast.Ada, With(cast))).Value;
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;
        _ = (await core.PayAsync(cast.Ada, With(cast, Lessons.Tomorrow + Duration.FromHours(2)))).Value;

        (await core.Get<BookingService>().UndoAsync(cast.Ada, id, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.CouponUsed);

        (await core.ReadAsync(id)).Status.ShouldBe(BookingStatus.CancelledByStudent);
        (await core.UsesAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_student_uses_it_once_and_another_student_too()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);
        _ = (await core.PayAsync(cast.Ada, With(cast))).Value;

        (await core.PayAsync(cast.Ada, With(cast, Lessons.Tomorrow + Duration.FromHours(2)))).Refusal.ShouldBe(PaymentRefusals.CouponUsed);
        (await core.PayAsync(cast.Alan, With(cast, Lessons.Tomorrow + Duration.FromHours(2)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Each_refusal_comes_after_those_of_the_time_and_before_any_payment()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast, TenPercent with { MostUses = 1 });

        (await core.PayAsync(cast.Ada, With(cast) with { CouponCode = "NONE", CardToken = DemoCards.Declined })).Refusal.ShouldBe(PaymentRefusals.CouponNotFound);
        (await core.PayAsync(cast.Ada, With(cast) with { PackageId = new PackageId(1) })).Refusal.ShouldBe(BookingRefusals.CouponWithPackage);
        _ = (await core.PayAsync(cast.Ada, With(cast))).Value;
        (await core.PayAsync(cast.Alan, With(cast))).Refusal.ShouldHaveCode("SLOT_TAKEN");
        (await core.PayAsync(cast.Alan, With(cast, Lessons.Tomorrow + Duration.FromHours(2)))).Refusal.ShouldBe(PaymentRefusals.CouponUsedUp);
        core.GoTo(Until);
        (await core.PayAsync(cast.Alan, With(cast, Until + Duration.FromDays(1)))).Refusal.ShouldBe(PaymentRefusals.CouponExpired);
        (await core.CardsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_shown_is_compared_with_what_is_due()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);

        (await core.PayAsync(cast.Ada, With(cast) with { ExpectedTotal = new Money(4656, "EUR") })).Refusal.ShouldBe(BookingRefusals.TermsChanged(new Money(4657, "EUR")));
        (await core.UsesAsync()).ShouldBe((0, 0));
        (await core.PayAsync(cast.Ada, With(cast) with { ExpectedTotal = new Money(4657, "EUR") })).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_free_lesson_needs_neither_wallet_nor_card()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast, Worth("100 %"));

        var id = (await core.PayAsync(cast.Ada, With(cast) with { CardToken = null })).Value;

        (await core.CardsAsync()).ShouldBeEmpty();
        (await core.Database.ReadAsync(db => db.Wallets.CountAsync())).ShouldBe(0);
        (await core.Database.ReadAsync(db => db.Journals.CountAsync(journal => journal.BookingId == id))).ShouldBe(0);
        (await core.ReadAsync(id)).Facts.Due.Minor.ShouldBe(0);
    }

    private static CouponDraft Worth(string text) => text.EndsWith('%')
        ? TenPercent with { Value = Number(text[..^2]) }
        : Amount(Number(text));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static LessonRequest With(Cast cast, Instant? at = null) => cast.WithGrace(at) with { CouponCode = Spring, CardToken = DemoCards.Ok };

    private async Task<BookingId> BookAsync(Cast cast, PaidBy by)
    {
        if (by is not PaidBy.Card)
        {
            _ = (await core.TopUpAsync(cast.Ada, by is PaidBy.Wallet ? "51.75" : "20.00")).Value;
        }

        return (await core.PayAsync(cast.Ada, With(cast) with { CardToken = by is PaidBy.Wallet ? null : DemoCards.Ok })).Value;
    }

    private Task DoAsync(Cast cast, BookingId id, string ending) => Ending.All.Single(one => one.Name == ending).Do(core, cast, id);
}
