using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>A coupon as admins see it.</summary>
/// <param name="WithdrawnBy">By name; null where it was not withdrawn.</param>
public sealed record CouponLine(
    CouponId Id,
    string Code,
    CouponValue Value,
    Instant ValidFrom,
    Instant ValidUntil,
    int? MostUses,
    int Uses,
    string CreatedBy,
    Instant CreatedAt,
    string? WithdrawnBy,
    Instant? WithdrawnAt);
