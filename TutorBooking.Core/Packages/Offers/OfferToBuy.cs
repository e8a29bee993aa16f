using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages.Offers;

/// <summary>All that a student must know before he buys.</summary>
/// <param name="Wallet">What he can spend.</param>
/// <param name="ExpiresOn">The last day of what would be bought now, by his clock.</param>
public sealed record OfferToBuy(TutorId TutorId, string TutorName, TutorFace Face, OfferedPackage Offer, Money Wallet, LocalDate ExpiresOn)
{
    /// <summary>What the wallet pays: all of the price, as far as it goes.</summary>
    public Money FromWallet => Offer.Price.Total - FromCard;

    /// <summary>The rest of the price.</summary>
    public Money FromCard => new(Math.Max(0, Offer.Price.Total.Minor - Wallet.Minor), Wallet.Currency);
}
