using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace TutorBooking.Core.Payments.Receipts;

/// <summary>R-2026-000123 for a receipt, C-2026-000007 for a credit note: each kind is counted from 1 in each year, without gaps.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct ReceiptNumber(ReceiptKind Kind, int Year, int Count)
{
    /// <summary>Null for what no receipt can be called.</summary>
    public static ReceiptNumber? Read(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } parts) return null;

        var kind = parts.Groups["kind"].Value is "R" ? ReceiptKind.Receipt : ReceiptKind.CreditNote;
        var number = new ReceiptNumber(kind, Whole(parts.Groups["year"]), Whole(parts.Groups["count"]));
        return string.Equals(number.ToString(), text, StringComparison.Ordinal) ? number : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letter()}-{Year:0000}-{Count:000000}");

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private string Letter() => Kind switch
    {
        ReceiptKind.Receipt => "R",
        ReceiptKind.CreditNote => "C",
    };

    [GeneratedRegex("^(?<kind>[RC])-(?<year>[0-9]{4})-(?<count>[0-9]{6,9})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
