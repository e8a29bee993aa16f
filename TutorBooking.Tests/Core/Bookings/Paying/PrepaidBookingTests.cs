using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>A lesson is booked with a credit in the place of money.</summary>
public sealed class PrepaidBookingTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_credit_is_reserved_with_its_value_and_the_wallet_is_not_touched()
    {
        var (cast, package, id) = await core.BookedWithCreditAsync();

        (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Held));
        (await core.BalanceAsync(cast.Ada)).ShouldBe(80_000 - 24_581);
        var booking = await core.ReadAsync(id);
        (booking.PackageId, booking.Price.Total.Minor, booking.Facts.IsPrepaid, booking.Facts.Due.Minor).ShouldBe((package, 5_175, true, 0));
        (booking.Funding.PaidMinor, booking.Funding.TutorMinor, booking.Funding.CardMinor).ShouldBe((4_916, 4_275, 0));
        (await core.PackageAsync(package)).Credits.Single(credit => credit.State is CreditState.Reserved).BookingId.ShouldBe(id);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task An_empty_wallet_and_no_card_are_no_hindrance()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "245.81");
        var package = (await core.BuyAsync(cast, cast.Ada, await core.OfferAsync(cast))).Value;
        (await core.BalanceAsync(cast.Ada)).ShouldBe(0);

        (await core.BookWithAsync(cast, package)).Refusal.ShouldBeNull();

        (await core.CardsAsync()).ShouldBeEmpty();
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task What_stands_against_a_package_books_nothing_and_takes_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var package = await core.AdaBuysAsync(cast);
        var half = cast.WithGrace() with { DurationMinutes = 30, PackageId = package };

        (await core.BookWithAsync(cast, package, student: cast.Alan)).Refusal.ShouldBe(PackageRefusals.NotFound, "somebody else’s is as if it were not there");
        (await core.BookWithAsync(cast, new PackageId(99))).Refusal.ShouldBe(PackageRefusals.NotFound);
        (await core.PayAsync(cast.Ada, half)).Refusal.ShouldBe(PackageRefusals.OtherDuration(60));
        core.GoTo(Prepaid.LastDayAtNine);
        (await core.BookWithAsync(cast, package, Prepaid.LastDayAtNine + Duration.FromDays(1))).Refusal.ShouldBe(PackageRefusals.Expired(Shop.LastDay));

        (await core.BookingsAsync()).ShouldBe(0);
        (await core.HoldsAsync()).ShouldBe(0);
        (await core.CreditBalancesAsync(package)).ShouldBe(CreditBalances.Of(Share.Back));
        (await core.BookWithAsync(cast, package, Prepaid.LastDayAtNine + Duration.FromHours(10))).Refusal.ShouldBeNull("the last day itself counts");
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task The_day_of_the_lesson_is_counted_by_the_students_clock()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var package = await core.AdaBuysAsync(cast);
        var inKiribati = cast.Ada with { Zone = DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"] };
        core.GoTo(Prepaid.LastDayAtNine - Duration.FromDays(1));

        (await core.BookWithAsync(cast, package, Prepaid.LastDayAtNine + Duration.FromHours(1), inKiribati)).Refusal.ShouldHaveCode("PACKAGE_EXPIRED");
        (await core.BookWithAsync(cast, package, Prepaid.LastDayAtNine, inKiribati)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_package_that_is_used_up_says_so_and_the_lesson_can_still_be_paid()
    {
        var (cast, package, _) = await core.BookedWithCreditAsync(credits: 2);
        var second = Lessons.Tomorrow + Duration.FromHours(2);
        (await core.BookWithAsync(cast, package, second)).Refusal.ShouldBeNull();
        var third = second + Duration.FromHours(2);

        (await core.BookWithAsync(cast, package, third)).Refusal.ShouldBe(PackageRefusals.NoCredits);

        var paid = (await core.PayAsync(cast.Ada, cast.WithGrace(third))).Value;
        (await core.ReadAsync(paid)).PackageId.ShouldBeNull();
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_time_that_somebody_has_takes_no_credit()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var package = await core.AdaBuysAsync(cast);
        await core.RequestAsync(cast, cast.Alan);

        (await core.BookWithAsync(cast, package)).Refusal.ShouldHaveCode("SLOT_TAKEN");

        (await core.PackageAsync(package)).RemainingCredits.ShouldBe(5);
        await core.ShouldBeInOrderAsync(cast);
    }
}
