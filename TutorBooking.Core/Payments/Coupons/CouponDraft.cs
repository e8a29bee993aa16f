using NodaTime;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>A coupon as an admin wants it; null stands for what could not be read.</summary>
/// <param name="Value">A whole percentage from 1 to 100, or an amount in major units.</param>
/// <param name="ValidUntil">From here on it is not valid any more.</param>
/// <param name="MostUses">How many students can use it; null for any number.</param>
public sealed record CouponDraft(string Code, CouponUnit Unit, decimal? Value, Instant? ValidFrom, Instant? ValidUntil, int? MostUses);
