using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>Coupons as admins see them.</summary>
public sealed class CouponQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>All of them, the newest first; refused with WRONG_ROLE.</summary>
    /// <param name="number">Counted from 1; one beyond the last page gives the last.</param>
    public async Task<Result<Page<CouponLine>>> ListAsync(CurrentUser user, int number, int size, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsCoupons;

        await using var db = await databases.CreateDbContextAsync(ct);
        var window = PageWindow.Nearest(await db.Coupons.CountAsync(ct), number, size);
        var coupons = await window.Of(db.Coupons.AsNoTracking().OrderByDescending(coupon => coupon.Id)).ToListAsync(ct);
        var admins = coupons.SelectMany(coupon => new[] { coupon.CreatedBy, coupon.WithdrawnBy ?? coupon.CreatedBy }).Distinct().ToList();
        var names = await db.Users.Where(account => admins.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);
        return window.With(coupons.ConvertAll(coupon => Describe(coupon, names)));
    }

    private static CouponLine Describe(Coupon coupon, Dictionary<UserId, string> names) => new(
        coupon.Id,
        coupon.Code,
        coupon.Value,
        coupon.ValidFrom,
        coupon.ValidUntil,
        coupon.MostUses,
        coupon.Uses,
        names[coupon.CreatedBy],
        coupon.CreatedAt,
        coupon.WithdrawnBy is { } admin ? names[admin] : null,
        coupon.WithdrawnAt);
}
