using System.Globalization;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Lessons;

/// <summary>What the ledger is told when the money of a lesson moves: always the difference between where it is and where it shall be, so that every move can be taken back or put right.</summary>
internal static class LessonJournals
{
    /// <summary>The money is paid and kept for the lesson; null for a lesson that costs nothing.</summary>
    public static Journal? Hold(LessonPurse purse)
    {
        var (funding, escrow) = (purse.Funding, LedgerAccount.Escrow(purse.BookingId));
        return Tell(purse, JournalKind.LessonHeld,
        [
            new(LedgerAccount.Wallet(purse.StudentId), -funding.Wallet),
            new(LedgerAccount.CardOf(purse.StudentId), -funding.Card),
            new(escrow, funding.Paid),
        ]);
    }

    /// <summary>The money goes from where it is to where it shall be; null where no money moves.</summary>
    /// <param name="earnings">The account of the tutor's that his part goes to or comes from.</param>
    public static Journal? Move(LessonPurse purse, LessonShares from, LessonShares to, LedgerAccount earnings)
    {
        var funding = purse.Funding;
        var (back, card) = (to.Back(funding) - from.Back(funding), ToCard(funding, from, to));
        var source = purse.PackageId is { } package ? LedgerAccount.PackageEscrow(package) : LedgerAccount.Wallet(purse.StudentId);
        return Tell(purse, KindOf(from, to),
        [
            new(LedgerAccount.Escrow(purse.BookingId), to.Escrow(funding) - from.Escrow(funding)),
            new(source, back - card),
            new(LedgerAccount.CardOf(purse.StudentId), card),
            new(earnings, to.Earned(funding) - from.Earned(funding)),
            new(LedgerAccount.PlatformFees, to.Platform(funding) - from.Platform(funding)),
        ]);
    }

    /// <summary>What this move gives to the card, or takes from what was to go there.</summary>
    public static Money ToCard(LessonFunding funding, LessonShares from, LessonShares to) =>
        funding.ToCard(to.Back(funding)) - funding.ToCard(from.Back(funding));

    private static JournalKind KindOf(LessonShares from, LessonShares to) =>
        !to.IsHandedOut ? JournalKind.LessonHeldAgain
        : from.IsHandedOut ? JournalKind.LessonCorrected
        : to.BackMinor is 0 ? JournalKind.LessonEarned
        : to.EarnedMinor is 0 ? JournalKind.LessonReturned
        : JournalKind.LessonSplit;

    private static Journal? Tell(LessonPurse purse, JournalKind kind, IReadOnlyList<Posting> postings) => postings.All(posting => posting.Amount.Minor is 0)
        ? null
        : Journal.Of(kind, KeyOf(purse), purse.At, purse.ActorId, purse.BookingId, postings);

    /// <summary>Names each move of the money of one lesson once.</summary>
    public static string KeyOf(LessonPurse purse) => string.Create(CultureInfo.InvariantCulture, $"lesson/{purse.BookingId.Value}/{purse.Moves}");
}
