using System.Globalization;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>What a student wants to buy, and what he was shown.</summary>
/// <param name="ExpectedPrice">What was shown; null where nothing was.</param>
/// <param name="RequestKey">Names this request: sent again with the same key it has no second effect.</param>
/// <param name="CardToken">Stands for the card that pays what the wallet does not hold; null for none.</param>
public sealed record PackageRequest(TutorId TutorId, PackageOfferId OfferId, Money? ExpectedPrice, string RequestKey, string? CardToken = null)
{
    /// <summary>Names it to the bank, so that the same purchase asked for again is the same payment.</summary>
    public string Purpose => string.Create(CultureInfo.InvariantCulture, $"package/{OfferId.Value}/{RequestKey}");

    /// <summary>The page on which this purchase goes on.</summary>
    public string ReturnPath => string.Create(CultureInfo.InvariantCulture, $"/tutors/{TutorId.Value}/packages/{OfferId.Value}?purchase={Uri.EscapeDataString(RequestKey)}");
}
