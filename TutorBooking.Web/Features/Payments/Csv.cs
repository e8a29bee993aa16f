using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Payments;

/// <summary>A table as a file for spreadsheets, by RFC 4180: a header, numbers with a dot, dates as 2026-11-30.</summary>
internal sealed class Csv
{
    private const string MakesAFormula = "=+-@\t\r\n";

    private readonly StringBuilder text = new();

    public Csv(params IEnumerable<string> header) => Add(header);

    public void Add(params IEnumerable<string> cells) => text.AppendJoin(',', cells).Append("\r\n");

    /// <summary>What somebody wrote, as text that a spreadsheet does not take for a formula.</summary>
    public static string Text(string value)
    {
        var safe = value.Length > 0 && MakesAFormula.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>51.70, with as many digits as the currency has.</summary>
    public static string Amount(Money money) => money.Major.ToString(CultureInfo.InvariantCulture);

    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Date(Instant instant, DateTimeZone zone) => Date(instant.InZone(zone).Date);

    public override string ToString() => text.ToString();
}
