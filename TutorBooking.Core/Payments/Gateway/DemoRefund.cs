namespace TutorBooking.Core.Payments.Gateway;

/// <summary>What the demo's gateway remembers of a refund.</summary>
internal sealed class DemoRefund
{
    public required string Key { get; init; }

    public required string ChargeKey { get; init; }

    public required long AmountMinor { get; init; }

    public required GatewayAnswer State { get; init; }
}
