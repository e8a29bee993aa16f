using NodaTime;
using TutorBooking.Core.Payments.Ledger;

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

    public required Instant At { get; init; }
}
