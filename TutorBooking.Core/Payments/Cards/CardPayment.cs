using NodaTime;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>What a card pays towards one purchase. Stored before the gateway is asked, so that no answer is lost with the process that waited for it.</summary>
/// <remarks>The money is kept ready first, and taken once something was bought with it: what was not spent in time is let go, so that nobody pays for nothing.</remarks>
public sealed class CardPayment
{
    public const int PurposeLength = 200;

    private const string KeyKind = "card";

    public CardPaymentId Id { get; private init; }

    public required UserId PersonId { get; init; }

    /// <summary>Names what it shall pay for, such as one tutor's one hour: asked for again, the same payment goes on.</summary>
    public required string Purpose { get; init; }

    public required long AmountMinor { get; init; }

    public required string Currency { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When what it shall pay for is no longer kept for the buyer.</summary>
    public required Instant EndsAt { get; init; }

    public CardPaymentState State { get; private set; }

    /// <summary>What has been decided to go back to the card, in minor units.</summary>
    public long RefundedMinor { get; private set; }

    /// <summary>The lesson that was bought with it; null until it is spent, and where it bought none.</summary>
    public BookingId? BookingId { get; private set; }

    /// <summary>The package that was bought with it; null until it is spent, and where it bought none.</summary>
    public PackageId? PackageId { get; private set; }

    /// <summary>When the bank refused to give what something was bought with; null where it did not.</summary>
    public Instant? LostAt { get; private set; }

    /// <summary>The admin who wrote it off; null where nobody did.</summary>
    public UserId? WrittenOffBy { get; private set; }

    public Instant? WrittenOffAt { get; private set; }

    /// <summary>Why, in the admin's words.</summary>
    public string? WriteOffReason { get; private set; }

    /// <summary>Of one that was written off: whether what its purchase gives back goes into the wallet, although nothing was ever taken.</summary>
    public bool IsBackGiven { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public Money Refunded => new(RefundedMinor, Currency);

    /// <summary>Under which the gateway knows it.</summary>
    public string Key => KeyOf(Id);

    /// <summary>Whether it can still become what something is bought with.</summary>
    public bool IsOpen => State is CardPaymentState.Asked or CardPaymentState.WaitsForSecondStep or CardPaymentState.Authorised;

    public static string KeyOf(CardPaymentId id) => ChargeKey.Of(KeyKind, id);

    /// <summary>Whose key this is; null for what is no card payment's.</summary>
    public static CardPaymentId? IdOf(string key) =>
        ChargeKey.NumberIn(key, KeyKind) is { } number ? new CardPaymentId(number) : null;

    /// <summary>Takes the gateway's word for it; false where that changes nothing.</summary>
    public bool Take(GatewayAnswer answer, Instant now)
    {
        var next = State switch
        {
            CardPaymentState.Asked or CardPaymentState.WaitsForSecondStep or CardPaymentState.Authorised => OpenAfter(answer),
            CardPaymentState.Leaving => answer is GatewayAnswer.Declined ? CardPaymentState.Ended : State,
            CardPaymentState.Spent => SpentAfter(answer),
            CardPaymentState.Lost => answer is GatewayAnswer.Succeeded ? CardPaymentState.Captured : State,
            CardPaymentState.Captured or CardPaymentState.Ended or CardPaymentState.WrittenOff => State,
        };
        if (next == State) return false;

        if (next is CardPaymentState.Lost)
        {
            LostAt = now;
        }

        Enter(next);
        return true;
    }

    /// <summary>A lesson is bought with it, in the caller's transaction; false where it is not there to be spent.</summary>
    internal bool Spend(BookingId booking)
    {
        BookingId = booking;
        return Spend();
    }

    /// <summary>A package is bought with it, in the caller's transaction; false where it is not there to be spent.</summary>
    internal bool Spend(PackageId package)
    {
        PackageId = package;
        return Spend();
    }

    /// <summary>It will be let go, and cannot be spent from here on; false where it was spent or has ended.</summary>
    internal bool Leave()
    {
        if (IsOpen) Enter(CardPaymentState.Leaving);

        return State is CardPaymentState.Leaving;
    }

    /// <summary>Some of it goes back, or with an amount below zero stays after all.</summary>
    internal void GiveBack(Money amount)
    {
        if (RefundedMinor + amount.Minor is var refunded && (refunded < 0 || refunded > AmountMinor)) throw new InvalidOperationException($"Of {Amount} a card cannot get {refunded} back.");

        RefundedMinor += amount.Minor;
        Version++;
    }

    /// <summary>It was lost, and an admin gives it up for good.</summary>
    internal void WriteOff(UserId by, WriteOff wanted, Instant at)
    {
        if (State is not CardPaymentState.Lost) throw new InvalidOperationException($"Card payment {Id.Value} is {State} and not lost.");

        (WrittenOffBy, WrittenOffAt, WriteOffReason, IsBackGiven) = (by, at, wanted.Reason, wanted.GivesBack);
        Enter(CardPaymentState.WrittenOff);
    }

    private bool Spend()
    {
        if (State is not CardPaymentState.Authorised) return false;

        Enter(CardPaymentState.Spent);
        return true;
    }

    // Authorised money is never taken unasked, so a gateway that says so has been told by somebody else: it is as good as ready.
    private CardPaymentState OpenAfter(GatewayAnswer answer) => answer switch
    {
        GatewayAnswer.Authorised or GatewayAnswer.Succeeded => CardPaymentState.Authorised,
        GatewayAnswer.Declined => CardPaymentState.Ended,
        GatewayAnswer.SecondStep => CardPaymentState.WaitsForSecondStep,
        GatewayAnswer.Unknown => State,
    };

    private CardPaymentState SpentAfter(GatewayAnswer answer) => answer switch
    {
        GatewayAnswer.Succeeded => CardPaymentState.Captured,
        GatewayAnswer.Declined => CardPaymentState.Lost,
        GatewayAnswer.Authorised or GatewayAnswer.SecondStep or GatewayAnswer.Unknown => State,
    };

    private void Enter(CardPaymentState next)
    {
        State = next;
        Version++;
    }
}
