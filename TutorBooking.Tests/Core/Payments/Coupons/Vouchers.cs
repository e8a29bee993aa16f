using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments.Coupons;

/// <summary>Short words for what tests of coupons do and ask.</summary>
internal static class Vouchers
{
    public const string Spring = "SPRING10";

    public static readonly Instant From = FakeClock.Start - Duration.FromDays(1);
    public static readonly Instant Until = FakeClock.Start + Duration.FromDays(30);

    public static readonly CouponDraft TenPercent = new(Spring, CouponUnit.Percent, 10, From, Until, MostUses: null);

    public static CouponDraft Amount(decimal value) => TenPercent with { Unit = CouponUnit.Amount, Value = value };

    extension(TestCore core)
    {
        public async Task<CouponId> AddCouponAsync(Cast cast, CouponDraft? draft = null) =>
            (await core.Get<CouponService>().AddAsync(cast.Rosa, draft ?? TenPercent, CancellationToken.None)).Value;

        public Task<Coupon> CouponAsync() => core.Database.ReadAsync(db => db.Coupons.AsNoTracking().SingleAsync());

        /// <summary>How often it is used: by its own count, and by the uses that are noted.</summary>
        public async Task<(int Counted, int Noted)> UsesAsync() =>
            ((await core.CouponAsync()).Uses, await core.Database.ReadAsync(db => db.CouponUses.CountAsync()));
    }
}
