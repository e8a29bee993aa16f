using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What an admin does with coupons while students pay with them.</summary>
internal sealed partial class WalkSteps
{
    // Cents at both ends of what a coupon can do: all of the fee and no more, all of the price and more.
    private static readonly decimal[] Amounts = [0.01m, 6.75m, 10m, 51.74m, 60m];

    private int coupons;

    private void FillWithCoupons()
    {
        Put(5, AddCoupon);
        Put(1, WithdrawCoupon);
    }

    private (string, Func<Task>) AddCoupon()
    {
        var (code, isPercent) = ($"WALK-{++coupons}", random.Next(2) is 0);
        var from = core.Clock.Now + Duration.FromHours(One([-6, -1, 0, 2]));
        var draft = new CouponDraft(
            code,
            isPercent ? CouponUnit.Percent : CouponUnit.Amount,
            isPercent ? One([1, 10, 33, 100, random.Next(1, 101)]) : One([.. Amounts, random.Next(1, 7_000) / 100m]),
            from,
            from + Duration.FromHours(random.Next(4, 73)),
            One<int?>([null, 1, 1, 2]));
        return ($"add coupon {code} of {draft.Value} {draft.Unit}", () => core.Get<CouponService>().AddAsync(Cast.Rosa, draft, CancellationToken.None));
    }

    private (string, Func<Task>) WithdrawCoupon()
    {
        var back = random.Next(Recent);
        return ("withdraw a coupon", async () =>
        {
            if (await core.Database.ReadAsync(db => db.Coupons.OrderByDescending(one => one.Id).Skip(back).FirstOrDefaultAsync()) is { } coupon)
            {
                await core.Get<CouponService>().WithdrawAsync(Cast.Rosa, coupon.Id, CancellationToken.None);
            }
        }
        );
    }

    /// <summary>A code of late, which may be over or used up by now; often none.</summary>
    private string? SomeCode() => coupons > 0 && random.Next(3) > 0 ? $"WALK-{Math.Max(1, coupons - random.Next(Recent))}" : null;
}
