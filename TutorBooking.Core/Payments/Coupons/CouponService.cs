using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>What admins do with coupons. Who did it stands in the coupon itself.</summary>
public sealed class CouponService(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> options, IClock clock)
{
    /// <summary>Refused with WRONG_ROLE, VALIDATION, or COUPON_EXISTS.</summary>
    public async Task<Result<CouponId>> AddAsync(CurrentUser user, CouponDraft draft, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsCoupons;
        if (CouponPolicy.WhyNotAdded(draft, options.Value.Currency) is { } refusal) return refusal;
        if (draft is not { ValidFrom: { } from, ValidUntil: { } until }) return PaymentRefusals.WrongCouponWindow;

        var value = CouponPolicy.ValueOf(draft, options.Value.Currency);
        var added = new Coupon
        {
            Code = CouponPolicy.Normal(draft.Code),
            Percent = value.Percent,
            AmountMinor = value.Amount?.Minor,
            Currency = value.Amount?.Currency,
            ValidFrom = from,
            ValidUntil = until,
            MostUses = draft.MostUses,
            CreatedBy = user.Id,
            CreatedAt = clock.GetCurrentInstant(),
        };
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Coupons.Add(added);
        return await db.TrySaveAsync(ct) is SaveOutcome.Saved ? added.Id : PaymentRefusals.CouponExists;
    }

    /// <summary>Nobody can use it any more, for good; lessons that have it keep it. Refused with WRONG_ROLE or COUPON_NOT_FOUND; no effect where it is withdrawn already.</summary>
    public async Task<Result<CouponId>> WithdrawAsync(CurrentUser user, CouponId id, CancellationToken ct)
    {
        if (!user.IsAdmin) return PaymentRefusals.OnlyAdminsCoupons;

        // Somebody may use it at the same moment: then it is looked at once more.
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            if (await db.Coupons.SingleOrDefaultAsync(coupon => coupon.Id == id, ct) is not { } found) return PaymentRefusals.CouponNotFound;
            if (found.IsWithdrawn) return id;

            found.Withdraw(user.Id, clock.GetCurrentInstant());
            if (await db.TrySaveAsync(ct) is SaveOutcome.Saved) return id;
        }
    }
}
