using System.Globalization;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Stripe;

/// <summary>What Stripe is asked with. The same charge gives the same form every time, as a repeated key demands.</summary>
internal static class StripeForms
{
    /// <summary>Under which our key stands among what Stripe keeps for us.</summary>
    public const string KeyName = "key";

    private const string Key = $"metadata[{KeyName}]";

    public static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A page on which a card can be entered.</summary>
    /// <param name="site">Whither the card's owner returns.</param>
    public static Dictionary<string, string> Session(StripeCharge charge, long amount, string site)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["mode"] = "payment",
            ["payment_method_types[0]"] = "card",
            ["client_reference_id"] = charge.Key,
            [Key] = charge.Key,
            [$"payment_intent_data[metadata][{KeyName}]"] = charge.Key,
            ["line_items[0][quantity]"] = "1",
            ["line_items[0][price_data][currency]"] = CurrencyOf(charge.Amount),
            ["line_items[0][price_data][unit_amount]"] = Text(amount),
            ["line_items[0][price_data][product_data][name]"] = "TutorBooking",
            ["success_url"] = site + charge.ReturnPath,
            ["cancel_url"] = site + charge.ReturnPath,
            ["expand[0]"] = "payment_intent",
        };
        if (charge.IsTakenLater)
        {
            form["payment_intent_data[capture_method]"] = "manual";
        }

        return form;
    }

    /// <summary>A payment by a known card. Nothing moves before it is confirmed.</summary>
    public static Dictionary<string, string> Intent(StripeCharge charge, long amount) => new(StringComparer.Ordinal)
    {
        ["amount"] = Text(amount),
        ["currency"] = CurrencyOf(charge.Amount),
        ["payment_method"] = charge.CardToken,
        ["payment_method_types[0]"] = "card",
        ["capture_method"] = charge.IsTakenLater ? "manual" : "automatic",
        [Key] = charge.Key,
    };

    public static Dictionary<string, string> Confirmation(StripeCharge charge, string site) => new(StringComparer.Ordinal) { ["return_url"] = site + charge.ReturnPath };

    public static Dictionary<string, string> Refund(string intent, long amount, string key) => new(StringComparer.Ordinal)
    {
        ["payment_intent"] = intent,
        ["amount"] = Text(amount),
        [Key] = key,
    };

    private static string CurrencyOf(Money amount) => amount.Currency.ToLowerInvariant();

    private static string Text(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}
