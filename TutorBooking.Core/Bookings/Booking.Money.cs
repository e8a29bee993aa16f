using NodaTime;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Where the money of a booking is by the ledger, and where it shall be.</summary>
public sealed partial class Booking
{
    /// <summary>Where its money is by the ledger.</summary>
    public LessonShares Carried { get; private set; }

    /// <summary>How much less than its price its student paid with a coupon, in minor units.</summary>
    public long DiscountMinor => CouponId is null ? 0 : Price.Total.Minor - Funding.PaidMinor;

    /// <summary>How often the ledger was told.</summary>
    public int MoneyMoves { get; private set; }

    /// <summary>Where its money shall be: handed out once what was decided is carried out, and kept for it until then.</summary>
    internal LessonShares Shares => SettledAt is null ? LessonShares.Held : new LessonShares(RefundedMinor, EarnedMinor, IsHandedOut: true);

    /// <summary>What the ledger needs to know to move its money. A cancellation can be taken back, so a refund to a card waits for as long.</summary>
    internal LessonPurse Purse(UserId? actor, Instant now) => new(Id, StudentId, TutorAccountId, Funding, CardPaymentId, MoneyMoves)
    {
        PackageId = PackageId,
        ActorId = actor,
        At = now,
        LessonEndsAt = EndsAt,
        EarningWait = Numbers.EarningWait,
        RefundAt = Policies.UndoPolicy.Until(Facts) ?? now,
    };

    /// <summary>Another credit pays for it than before its cancellation, perhaps of another value; all of that is with its package still. No effect where it is the same.</summary>
    internal void NoteCredit(LessonFunding credit)
    {
        if (credit == Funding) return;

        funding = credit;
        Carried = new LessonShares(credit.PaidMinor, EarnedMinor: 0, IsHandedOut: true);
    }

    internal void NoteCarried(LessonShares shares)
    {
        Carried = shares;
        MoneyMoves++;
    }
}
