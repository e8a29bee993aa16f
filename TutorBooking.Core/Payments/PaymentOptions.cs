using System.ComponentModel.DataAnnotations;

namespace TutorBooking.Core.Payments;

/// <summary>The <c>Payments</c> section of the settings.</summary>
public sealed class PaymentOptions
{
    /// <summary>ISO 4217; one for the whole installation.</summary>
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "Payments:Currency must be three capital letters of ISO 4217, such as EUR.")]
    public string Currency { get; init; } = "EUR";

    /// <summary>What the platform adds to the tutor's price, in percent; two decimals count.</summary>
    [Range(0, 100)]
    public decimal FeePercent { get; init; } = 15;
}
