using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Gateway;

/// <summary>Money to be taken from a card.</summary>
/// <param name="Key">Makes a repeated charge the same charge.</param>
/// <param name="CardToken">Stands for the card; the number itself never comes here.</param>
public sealed record GatewayCharge(string Key, Money Amount, string CardToken);
