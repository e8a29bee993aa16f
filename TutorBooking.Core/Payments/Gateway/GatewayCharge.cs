using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Gateway;

/// <summary>Money to be taken from a card.</summary>
/// <param name="Key">Makes a repeated charge the same charge.</param>
/// <param name="CardToken">Stands for the card; the number itself never comes here.</param>
/// <param name="ReturnPath">Of this application, whither the card's owner comes back from a gateway that has pages of its own.</param>
public sealed record GatewayCharge(string Key, Money Amount, string CardToken, string ReturnPath = "/wallet");
