using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>What we asked Stripe for and under which of its objects it stands there. Stored before Stripe is asked, so that whoever lost the answer can ask the same again.</summary>
internal sealed class StripeCharge
{
    public const int KeyLength = Journal.KeyLength;

    public required string Key { get; init; }

    /// <summary>Tells this charge from one of the same key in a database that was restored, or of another installation with the same account.</summary>
    public required string RequestId { get; init; }

    public required long AmountMinor { get; init; }

    public required string Currency { get; init; }

    public required string CardToken { get; init; }

    /// <summary>Of this application, whither the card's owner returns.</summary>
    public required string ReturnPath { get; init; }

    public required bool IsTakenLater { get; init; }

    public required Instant At { get; init; }

    public string? SessionId { get; private set; }

    public string? PaymentIntentId { get; private set; }

    /// <summary>What Stripe said last; only an end is believed without asking again.</summary>
    public required GatewayAnswer State { get; set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public bool IsOver => State is GatewayAnswer.Succeeded or GatewayAnswer.Declined;

    /// <summary>Whether we know its object there. Without, no page was shown and no card was asked.</summary>
    public bool IsKnownThere => (SessionId ?? PaymentIntentId) is not null;

    /// <summary>What is remembered of how it stands. Of a charge that is over, this is all there is to know.</summary>
    public StripeStanding Standing => new(State, SessionId, PaymentIntentId);

    /// <summary>False where that is known already.</summary>
    public bool Take(StripeStanding standing)
    {
        var before = Standing;
        SessionId ??= standing.SessionId;
        PaymentIntentId ??= standing.IntentId;
        State = standing.Answer;
        if (Standing == before) return false;

        Version++;
        return true;
    }
}
