using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>A code that lowers what students pay for a lesson. What it is worth never changes, so that nobody gets less than was promised; it can only be withdrawn.</summary>
public sealed class Coupon
{
    public CouponId Id { get; private init; }

    /// <summary>Unique, in upper case.</summary>
    public required string Code { get; init; }

    /// <summary>1 to 100, off the lesson's total; null where it is an amount.</summary>
    public required int? Percent { get; init; }

    /// <summary>Off the lesson's total in minor units; null where it is a percentage.</summary>
    public required long? AmountMinor { get; init; }

    /// <summary>Of the amount; null where it is a percentage.</summary>
    public required string? Currency { get; init; }

    public required Instant ValidFrom { get; init; }

    /// <summary>From here on it is not valid any more.</summary>
    public required Instant ValidUntil { get; init; }

    /// <summary>How many students can use it; null for any number.</summary>
    public required int? MostUses { get; init; }

    public required UserId CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>How many lessons have it; one that gave all its money back does not.</summary>
    public int Uses { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    public Instant? WithdrawnAt { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public bool IsWithdrawn => WithdrawnAt is not null;

    public CouponValue Value => new(Percent, AmountMinor is { } minor && Currency is { } currency ? new Money(minor, currency) : null);

    internal void NoteUse()
    {
        Uses++;
        Version++;
    }

    internal void NoteReturn()
    {
        Uses--;
        Version++;
    }

    internal void Withdraw(UserId by, Instant at)
    {
        (WithdrawnBy, WithdrawnAt) = (by, at);
        Version++;
    }
}
