using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>Coupons as students ask for them and as admins see them.</summary>
public sealed class CouponQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options, IClock clock)
{
    /// <summary>What a student would have of a code now; refused with WRONG_ROLE, COUPON_NOT_FOUND, or as <see cref="CouponPolicy"/> refuses.</summary>
    public async Task<Result<OfferedCoupon>> FindAsync(CurrentUser student, string code, CancellationToken ct)
    {
        if (!student.IsStudent) return PaymentRefusals.OnlyStudentsCoupons;

        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.FindCouponAsync(student.Id, code, options.Value.Currency, clock.GetCurrentInstant(), ct);
        return found.Match<Result<OfferedCoupon>>(coupon => new OfferedCoupon(coupon.Code, coupon.Value), refusal => refusal);
    }

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
