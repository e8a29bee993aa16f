using System.Globalization;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>How much can be added to a wallet at a time, and for how long an answer is waited for.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Least">In major units.</param>
/// <param name="Most">In major units.</param>
public sealed record TopUpPolicy(string Currency, decimal Least, decimal Most)
{
    /// <summary>A request in progress has its answer by then, so whoever has none is asked after.</summary>
    public static readonly Duration AskAgainAfter = Duration.FromSeconds(30);

    /// <summary>Whoever has not confirmed by then does not want to, and a gateway that has not heard of a charge by then should not take it any more.</summary>
    public static readonly Duration GiveUpAfter = Duration.FromMinutes(15);

    public Money LeastAmount => In(Least);

    public Money MostAmount => In(Most);

    /// <summary>What somebody wrote as 45, 45.5 or 45,50. More digits than the currency has are refused even where they are zeros: 1.000 means a thousand to many.</summary>
    public Result<Money> Read(string amount)
    {
        var digits = CurrencyDigits.Of(Currency);
        if (!decimal.TryParse(amount.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var major)) return PaymentRefusals.AmountUnreadable;
        if (major.Scale > digits.Count) return PaymentRefusals.TooManyDigits(digits.Count);
        if (major < Least || major > Most || digits.ToMinor(major) is not { } minor) return PaymentRefusals.AmountOutside(LeastAmount, MostAmount);

        return new Money(minor, Currency);
    }

    /// <summary>Whether to end it at the gateway rather than to ask once more.</summary>
    public static bool IsGivenUp(Instant createdAt, Instant now) => now - createdAt >= GiveUpAfter;

    private Money In(decimal major) => new(CurrencyDigits.Of(Currency).WholeMinor(major), Currency);
}
