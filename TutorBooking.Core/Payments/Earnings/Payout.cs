using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What one tutor was paid out in one week.</summary>
public sealed class Payout
{
    public required UserId TutorAccountId { get; init; }

    /// <summary>The Monday of the run.</summary>
    public required LocalDate Week { get; init; }

    /// <summary>Counted from 1 for each tutor, so that each payout has seen all before it: of two that began from the same count, the database lets one through.</summary>
    public required int Number { get; init; }

    /// <summary>In minor units, above zero.</summary>
    public required long AmountMinor { get; init; }

    public required string Currency { get; init; }

    public required Instant At { get; init; }

    public Money Amount => new(AmountMinor, Currency);

    internal Journal Tell() => Journal.Of(
        JournalKind.PayoutMade, string.Create(CultureInfo.InvariantCulture, $"payout/{TutorAccountId.Value}/{LocalDatePattern.Iso.Format(Week)}"), At, actor: null, booking: null,
        new Posting(LedgerAccount.TutorAvailable(TutorAccountId), -Amount), new Posting(LedgerAccount.GatewayClearing, Amount));
}
