using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Coupons;

/// <summary>How many wrong codes somebody has tried lately, so that nobody finds a coupon by trying many. Kept in the database, so that all machines count together.</summary>
public sealed class CouponGuesses
{
    /// <summary>So many wrong codes are people's mistakes; whoever tries more is guessing.</summary>
    public const int Most = 10;

    /// <summary>Within how long they count, from the first of them on.</summary>
    public static readonly Duration Window = Duration.FromMinutes(10);

    public required UserId PersonId { get; init; }

    /// <summary>When the first that counts was tried.</summary>
    public Instant Since { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    /// <summary>Null where another code can be tried; else TOO_MANY_REQUESTS.</summary>
    public Refusal? WhyNot(Instant now) => Wrong >= Most && now < Since + Window ? PaymentRefusals.TooManyCodes(Since + Window - now) : null;

    internal void Note(Instant now)
    {
        if (now >= Since + Window)
        {
            (Since, Wrong) = (now, 0);
        }

        Wrong++;
        Version++;
    }
}
