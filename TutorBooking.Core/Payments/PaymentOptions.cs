using System.ComponentModel.DataAnnotations;
using NodaTime;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Core.Payments.Wallets;

namespace TutorBooking.Core.Payments;

/// <summary>The <c>Payments</c> section of the settings.</summary>
public sealed class PaymentOptions : IValidatableObject
{
    /// <summary>ISO 4217; one for the whole installation.</summary>
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "Payments:Currency must be three capital letters of ISO 4217, such as EUR.")]
    public string Currency { get; init; } = "EUR";

    /// <summary>What the platform adds to the tutor's price, in percent; two decimals count.</summary>
    [Range(0, 100)]
    public decimal FeePercent { get; init; } = 15;

    /// <summary>Who takes the cards. Where nothing is said, the demo's in Development and nobody elsewhere.</summary>
    [EnumDataType(typeof(PaymentGateway), ErrorMessage = "It must be Demo or Stripe.")]
    public PaymentGateway? Gateway { get; set; }

    /// <summary>The least that can be added to a wallet at a time, in major units.</summary>
    [Range(0.001, 1_000_000)]
    public decimal LeastTopUp { get; init; } = 5;

    /// <summary>The most that can be added to a wallet at a time, in major units.</summary>
    [Range(0.001, 1_000_000)]
    public decimal MostTopUp { get; init; } = 1_000;

    /// <summary>How long after a lesson's end its tutor waits until what he earned becomes available, in hours.</summary>
    [Range(0, 8_760)]
    public int EarningHours { get; init; } = 72;

    /// <summary>The least that is paid out to a tutor, in major units; less waits for another week.</summary>
    [Range(0, 1_000_000)]
    public decimal LeastPayout { get; init; } = 20;

    public Duration EarningWait => Duration.FromHours(EarningHours);

    public PayoutPolicy Payouts => new(Currency, LeastPayout);

    /// <summary>Of the gateway <see cref="PaymentGateway.Stripe"/>.</summary>
    public StripeOptions Stripe { get; init; } = new();

    /// <summary>Whether people leave for the gateway's own page to enter their card, and come back.</summary>
    public bool IsCardEnteredElsewhere => Gateway is PaymentGateway.Stripe;

    public TopUpPolicy TopUps => new(Currency, LeastTopUp, MostTopUp);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LeastTopUp > MostTopUp) yield return new ValidationResult("It must not be above Payments:MostTopUp.", [nameof(LeastTopUp)]);

        foreach (var flaw in Gateway is PaymentGateway.Stripe ? Stripe.Flaws() : [])
        {
            yield return flaw;
        }
    }
}
