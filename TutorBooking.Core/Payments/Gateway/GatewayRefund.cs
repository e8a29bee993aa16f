using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Gateway;

/// <summary>Money to be given back to the card that it was taken from.</summary>
/// <param name="Key">Makes a repeated refund the same refund.</param>
/// <param name="ChargeKey">What was taken before.</param>
/// <param name="Amount">All of that or a part; all refunds together are never more.</param>
public sealed record GatewayRefund(string Key, string ChargeKey, Money Amount);
