using System.Net.Http.Headers;
using System.Text.Json;

namespace TutorBooking.Tests.Support;

/// <summary>What the interface answered to another program.</summary>
internal sealed record ApiAnswer(int Status, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    /// <summary>The body, which must be JSON; nothing where there is none.</summary>
    public JsonElement Json => Text.Length is 0 ? default : JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>Of a "no"; null for a "yes".</summary>
    public string? Code => Status < 400 ? null : Field("code").GetString();

    /// <summary>Status and code, as contracts tell them: 404 BOOKING_NOT_FOUND, or 200.</summary>
    public string Outcome => Code is { } code ? $"{Status} {code}" : $"{Status}";

    public JsonElement Field(string name) => Json.GetProperty(name);

    public long Id => Field("id").GetInt64();

    public string? Words(string name) => Field(name).GetString();

    public decimal Amount(string name) => Field(name).GetDecimal();

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<JsonElement> Items => [.. Field("items").EnumerateArray()];

    /// <summary>Those of the names in a list of words.</summary>
    public IReadOnlyList<string?> List(string name) => [.. Field(name).EnumerateArray().Select(item => item.GetString())];
}
