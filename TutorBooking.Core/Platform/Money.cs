using System.Globalization;

namespace TutorBooking.Core.Platform;

/// <summary>An amount in whole minor units (cents) of one ISO 4217 currency; two currencies never meet in one sum.</summary>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>The same amount in the units people name: 51.75, not 5175.</summary>
    /// <remarks>A decimal remembers its digits, so 5170 cents read 51.70 and not 51.7.</remarks>
    public decimal Major => Minor * Digits.MajorPerMinor;

    private CurrencyDigits Digits => CurrencyDigits.Of(Currency);

    public static Money Zero(string currency) => new(0, currency);

    /// <summary>So much of so many parts of this amount, rounded half up to the minor unit; <paramref name="parts"/> must be above zero.</summary>
    public Money Share(long part, long parts) => this with { Minor = checked((2 * Minor * part) + parts) / (2 * parts) };

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.Minor), Common(left, right));

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.Minor), Common(left, right));

    public static Money operator -(Money amount) => amount with { Minor = checked(-amount.Minor) };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major} {Currency}");

    private static string Common(Money left, Money right) => left.Currency == right.Currency
        ? left.Currency
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");
}
