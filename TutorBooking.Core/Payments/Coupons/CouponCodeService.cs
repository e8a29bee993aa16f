using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>What students do with a code before they book with it.</summary>
public sealed class CouponCodeService(IDbContextFactory<TutorBookingDb> databases, CouponGuard guard, IOptions<PaymentOptions> options, IClock clock)
{
    /// <summary>What a student would have of a code now; refused with WRONG_ROLE, TOO_MANY_REQUESTS after too many wrong codes, COUPON_NOT_FOUND, or as <see cref="CouponPolicy"/> refuses.</summary>
    public async Task<Result<OfferedCoupon>> FindAsync(CurrentUser student, string code, CancellationToken ct)
    {
        if (!student.IsStudent) return PaymentRefusals.OnlyStudentsCoupons;

        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await guard.FindAsync(db, student.Id, code, options.Value.Currency, clock.GetCurrentInstant(), ct);
        return found.Match<Result<OfferedCoupon>>(coupon => new OfferedCoupon(coupon.Code, coupon.Value), refusal => refusal);
    }
}
