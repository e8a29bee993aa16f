using NodaTime;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>The coupon that everybody in the demo can use once.</summary>
internal static class DemoCoupons
{
    private const int Percent = 10;

    private static readonly Duration Since = Duration.FromDays(60);
    private static readonly Duration Remaining = Duration.FromDays(3650);

    public static Coupon Of(UserId admin, Instant now) => new()
    {
        Code = "WELCOME10",
        Percent = Percent,
        AmountMinor = null,
        Currency = null,
        ValidFrom = now - Since,
        ValidUntil = now + Remaining,
        MostUses = null,
        CreatedBy = admin,
        CreatedAt = now - Since,
    };
}
