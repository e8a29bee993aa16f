using System.Globalization;
using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>Money that has left the ledger for a card and has to be sent there. It waits for as long as whoever cancelled may think again: what is on a card cannot be taken back.</summary>
public sealed class CardRefund
{
    public CardRefundId Id { get; private init; }

    public required CardPaymentId PaymentId { get; init; }

    public required UserId PersonId { get; init; }

    public required BookingId BookingId { get; init; }

    public required long AmountMinor { get; init; }

    public required string Currency { get; init; }

    /// <summary>Not sent before this instant is over.</summary>
    public required Instant DueAt { get; init; }

    public CardRefundState State { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    /// <summary>Under which the gateway knows what was taken.</summary>
    public string ChargeKey => CardPayment.KeyOf(PaymentId);

    /// <summary>Under which the gateway knows it, and the ledger what becomes of it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"refund/{Id.Value}");

    public bool IsSettled => State is not (CardRefundState.Waiting or CardRefundState.Sent);

    /// <summary>It is on its way from now on.</summary>
    internal void Send() => Enter(CardRefundState.Sent);

    /// <summary>What it was for was taken back before it was sent.</summary>
    internal void TakeBack() => Enter(CardRefundState.TakenBack);

    /// <summary>Takes the gateway's word for it; false where that changes nothing.</summary>
    internal bool Take(GatewayAnswer answer)
    {
        if (State is not CardRefundState.Sent || Ended(answer) is not { } end) return false;

        Enter(end);
        return true;
    }

    /// <summary>What the ledger is told where the card could not take it.</summary>
    internal Journal IntoWallet(Instant now) => Journal.Of(
        JournalKind.RefundIntoWallet, Key, now, actor: null, BookingId, new Posting(LedgerAccount.GatewayClearing, -Amount), new Posting(LedgerAccount.Wallet(PersonId), Amount));

    /// <summary>What it should go back of was written off, so no card is asked: it goes into the wallet, or nobody gets it.</summary>
    /// <returns>What the ledger is told of that.</returns>
    internal Journal Settle(CardPayment writtenOff, Instant now)
    {
        Enter(writtenOff.IsBackGiven ? CardRefundState.IntoWallet : CardRefundState.NotOwed);
        return writtenOff.IsBackGiven ? IntoWallet(now) : WriteOffJournals.NotOwed(this, now);
    }

    private static CardRefundState? Ended(GatewayAnswer answer) => answer switch
    {
        GatewayAnswer.Succeeded => CardRefundState.Arrived,
        GatewayAnswer.Declined => CardRefundState.IntoWallet,
        GatewayAnswer.Authorised or GatewayAnswer.SecondStep or GatewayAnswer.Unknown => null,
    };

    private void Enter(CardRefundState next)
    {
        State = next;
        Version++;
    }
}
