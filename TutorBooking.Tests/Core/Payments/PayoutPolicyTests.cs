using NodaTime;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Payments;

public sealed class PayoutPolicyTests
{
    private static readonly PayoutPolicy Euros = new("EUR", 20);

    [Theory]
    [InlineData("2026-12-27T23:59:59", "2026-12-21")]
    [InlineData("2026-12-28T00:00:00", "2026-12-28")]
    [InlineData("2026-12-31T23:59:59", "2026-12-28")]
    [InlineData("2027-01-03T23:59:59", "2026-12-28")]
    [InlineData("2027-01-04T00:00:00", "2027-01-04")]
    public void A_week_goes_on_over_new_year(string now, string monday) =>
        NodaTime.Text.LocalDatePattern.Iso.Format(PayoutPolicy.WeekOf(At(now))).ShouldBe(monday);

    [Theory]
    [InlineData("2026-11-23T00:00:00", "2026-11-30T00:00:00")]
    [InlineData("2026-11-29T23:59:59", "2026-11-30T00:00:00")]
    [InlineData("2026-12-30T12:00:00", "2027-01-04T00:00:00")]
    public void The_next_run_begins_on_Monday_at_midnight(string now, string next) => PayoutPolicy.NextAfter(At(now)).ShouldBe(At(next));

    [Theory]
    [InlineData(1999, 1999, null)]
    [InlineData(2000, 2000, 2000L)]
    [InlineData(2000, 9000, 2000L)]
    [InlineData(9000, 2000, 2000L)]
    [InlineData(9000, 1999, null)]
    [InlineData(9000, -1, null)]
    public void The_smaller_of_then_and_now_is_paid_if_it_is_enough(long atBegin, long now, long? paid) =>
        Euros.AmountOf(atBegin, now).ShouldBe(paid is { } minor ? new Money(minor, "EUR") : null);

    [Fact]
    public void Nothing_is_never_paid_out() => new PayoutPolicy("EUR", 0).AmountOf(0, 0).ShouldBeNull();

    [Theory]
    [InlineData("EUR", 2000)]
    [InlineData("JPY", 20)]
    [InlineData("KWD", 20_000)]
    public void The_least_has_the_digits_of_its_currency(string currency, long minor) => new PayoutPolicy(currency, 20).LeastAmount.Minor.ShouldBe(minor);

    private static Instant At(string utc) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(utc).Value.InUtc().ToInstant();
}
