using System.Globalization;
using System.Text.Json;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>Reads the parameters of an address, the empty ones as if they were not there, and remembers the first that cannot be read.</summary>
internal sealed class ApiQuery
{
    /// <summary>How many rows a page has where nothing is said.</summary>
    public const int UsualSize = 20;

    private const int FirstPage = 1;

    /// <summary>VALIDATION or INVALID_DATETIME; null while all could be read.</summary>
    public Refusal? Flaw { get; private set; }

    public static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    public ApiPage Page(string? number, string? size, int usualSize = UsualSize) =>
        new((int?)Number(number, "page", int.MaxValue) ?? FirstPage, (int?)Number(size, "page_size", int.MaxValue) ?? usualSize);

    public long? Number(string? given, string name, long most = long.MaxValue)
    {
        if (Text(given) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number <= most && number >= -most) return number;

        return Note<long?>(ApiRefusals.NoNumber(name));
    }

    public decimal? Decimal(string? given, string name)
    {
        if (Text(given) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;

        return Note<decimal?>(ApiRefusals.NoNumber(name));
    }

    /// <summary>One of the words of a set as they are written on the wire, such as CANCELLED_BY_STUDENT.</summary>
    public IReadOnlyList<TWord> Words<TWord>(string? given, string name, JsonNamingPolicy naming)
        where TWord : struct, Enum
    {
        var known = Enum.GetValues<TWord>().ToDictionary(word => naming.ConvertName(word.ToString()), StringComparer.Ordinal);
        var asked = (Text(given) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return asked.All(known.ContainsKey) ? [.. asked.Select(word => known[word])] : Note<IReadOnlyList<TWord>>(ApiRefusals.UnknownWord(name)) ?? [];
    }

    public Instant? Instant(string? given)
    {
        if (Text(given) is not { } text) return null;

        var read = InstantText.Read(text);
        return read.Refusal is { } refusal ? Note<Instant?>(refusal) : read.Value;
    }

    /// <summary>What is needed and not there is a flaw too.</summary>
    public T Needed<T>(T? read, string name)
        where T : struct
    {
        if (read is null) Flaw ??= ApiRefusals.Missing(name);
        return read ?? default;
    }

    public T? Note<T>(Refusal flaw)
    {
        Flaw ??= flaw;
        return default;
    }
}
