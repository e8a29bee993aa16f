using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Bookings.Paying;

/// <summary>Where the money of a lesson came from and goes back to, for its student and for admins: how a student pays is not the tutor's concern.</summary>
internal static class FundingWords
{
    /// <summary>Null for the tutor, and where nothing was paid: "from your wallet", or "20.00 € from your wallet and 31.75 € from your card".</summary>
    public static string? From(BookingDetails booking) =>
        booking.ViewedAs is Party.Tutor || booking.Funding.PaidMinor is 0 ? null
        : booking.Facts.IsPrepaid ? $"with a credit of {Owner(booking)} package"
        : From(booking.Funding, Owner(booking));

    /// <summary>The same, said to the one who is about to pay.</summary>
    public static string From(LessonFunding funding) => From(funding, "your");

    /// <summary>Null for the tutor, and where nothing goes back: "to your wallet", or "31.75 € to your card, 20.00 € to your wallet".</summary>
    public static string? To(BookingDetails booking, Money back) =>
        booking.ViewedAs is Party.Tutor || back.Minor is 0 ? null
        : booking.Facts.IsPrepaid ? $"to {Owner(booking)} package"
        : To(booking.Funding, back, Owner(booking));

    /// <summary>What has gone back, each part with where it is by now; nothing for the tutor.</summary>
    public static IEnumerable<string> Returned(BookingDetails booking, DateTimeZone zone)
    {
        var (funding, back, refunds) = (booking.Funding, booking.Money.Back, booking.Money.CardRefunds);
        if (booking.ViewedAs is Party.Tutor || back.Minor is 0) yield break;

        var owner = Owner(booking);
        if (booking.Facts.IsPrepaid)
        {
            yield return $"The credit is in {owner} package again.";
            yield break;
        }

        if (back - funding.ToCard(back) is { Minor: > 0 } wallet) yield return $"{MoneyWords.Of(wallet)} to {owner} wallet.";
        foreach (var refund in refunds)
        {
            yield return $"{MoneyWords.Of(refund.Amount)} {Stage(refund, owner, zone)}.";
        }
    }

    private static string Stage(CardRefundView refund, string owner, DateTimeZone zone) => refund.State switch
    {
        CardRefundState.Waiting => $"to {owner} card, sent after {TimeWords.Short(refund.DueAt, zone)}",
        CardRefundState.Sent => $"on its way to {owner} card",
        CardRefundState.Arrived => $"back on {owner} card",
        CardRefundState.IntoWallet => $"to {owner} wallet, as the card could not take it",
        CardRefundState.TakenBack => "held again",
        CardRefundState.NotOwed => $"to nobody, as {owner} card had never given it",
    };

    private static string From(LessonFunding funding, string owner) =>
        funding.CardMinor is 0 ? $"from {owner} wallet"
        : funding.Wallet.Minor is 0 ? $"from {owner} card"
        : $"{MoneyWords.Of(funding.Wallet)} from {owner} wallet and {MoneyWords.Of(funding.Card)} from {owner} card";

    private static string To(LessonFunding funding, Money back, string owner)
    {
        var card = funding.ToCard(back);
        return card.Minor is 0 ? $"to {owner} wallet"
            : card == back ? $"to {owner} card"
            : $"{MoneyWords.Of(card)} to {owner} card, {MoneyWords.Of(back - card)} to {owner} wallet";
    }

    private static string Owner(BookingDetails booking) => booking.ViewedAs is Party.Student ? "your" : "the";
}
