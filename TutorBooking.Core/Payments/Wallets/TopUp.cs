using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>Money on its way from a card into a wallet. Stored before the gateway is asked, so that no answer is lost with the process that waited for it.</summary>
public sealed class TopUp
{
    private const string KeyKind = "topup";

    public TopUpId Id { get; private init; }

    public required UserId PersonId { get; init; }

    /// <summary>The asker's own name for it: the same name twice is the same top-up.</summary>
    public required string RequestKey { get; init; }

    public required long AmountMinor { get; init; }

    public required string Currency { get; init; }

    public required Instant CreatedAt { get; init; }

    public TopUpState State { get; private set; }

    /// <summary>When it came to its end.</summary>
    public Instant? SettledAt { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    /// <summary>Under which the gateway knows the charge, and the ledger the journal.</summary>
    public string Key => KeyOf(Id);

    public bool IsSettled => State is TopUpState.Succeeded or TopUpState.Declined;

    public static string KeyOf(TopUpId id) => ChargeKey.Of(KeyKind, id);

    /// <summary>Whose key this is; null where it is none of a top-up.</summary>
    public static TopUpId? IdOf(string key) =>
        ChargeKey.NumberIn(key, KeyKind) is { } number ? new TopUpId(number) : null;

    /// <summary>The gateway is about to be asked to go on, so that from here on only it knows; false where nothing waits for that.</summary>
    internal bool NoteAsked()
    {
        if (State is not TopUpState.WaitsForSecondStep) return false;

        State = TopUpState.Asked;
        Version++;
        return true;
    }

    /// <summary>Takes the gateway's word for it; false where that changes nothing.</summary>
    public bool Take(GatewayAnswer answer, Instant now)
    {
        var next = StateAfter(answer);
        if (IsSettled || next == State) return false;

        State = next;
        SettledAt = IsSettled ? now : null;
        Version++;
        return true;
    }

    /// <summary>What it does to the ledger once the money is taken.</summary>
    public Journal Tell(Instant now) => Journal.Of(
        JournalKind.TopUp, Key, now, PersonId, booking: null,
        new Posting(LedgerAccount.GatewayClearing, -Amount), new Posting(LedgerAccount.Wallet(PersonId), Amount));

    private TopUpState StateAfter(GatewayAnswer answer) => answer switch
    {
        GatewayAnswer.Succeeded => TopUpState.Succeeded,
        GatewayAnswer.Declined => TopUpState.Declined,
        GatewayAnswer.SecondStep => TopUpState.WaitsForSecondStep,
        // A top-up is taken at once, so nothing of it is ever only kept ready.
        GatewayAnswer.Authorised or GatewayAnswer.Unknown => State,
    };
}
