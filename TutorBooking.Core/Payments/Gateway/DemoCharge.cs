using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Gateway;

/// <summary>What the demo's gateway remembers of a charge, so that a restart forgets nothing. No other code reads it: a real gateway's memory is elsewhere too.</summary>
internal sealed class DemoCharge
{
    public const int KeyLength = Journal.KeyLength;

    public required string Key { get; init; }

    public required long AmountMinor { get; init; }

    public required string Currency { get; init; }

    /// <summary>How it stands, whatever of it the asker was told.</summary>
    public required GatewayAnswer State { get; set; }

    /// <summary>Whether the money is only kept ready once the card's owner has agreed.</summary>
    public bool IsTakenLater { get; init; }

    public long RefundedMinor { get; private set; }

    public required Instant At { get; init; }

    /// <summary>What the owner's agreement leads to.</summary>
    public GatewayAnswer Agreed => IsTakenLater ? GatewayAnswer.Authorised : GatewayAnswer.Succeeded;

    /// <summary>False where this is not there to be given back.</summary>
    public bool GiveBack(Money amount)
    {
        if (State is not GatewayAnswer.Succeeded || amount.Currency != Currency || RefundedMinor + amount.Minor > AmountMinor) return false;

        RefundedMinor += amount.Minor;
        return true;
    }
}
