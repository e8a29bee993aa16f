namespace TutorBooking.Web.Api.Packages;

internal sealed record PurchaseFields
{
    public long? OfferId { get; init; }

    /// <summary>Stands for the card that pays what the wallet does not hold.</summary>
    public string? CardToken { get; init; }
}
