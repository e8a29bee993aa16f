using System.Text;
using System.Text.Json.Nodes;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Api.Description;

namespace TutorBooking.Tests.Web.Api;

/// <summary>A call that nobody would send on purpose, made from one that is described.</summary>
internal sealed record FuzzedCall(HttpMethod Method, string Address, string? Body, string Type, (string Name, string Value)[] Headers)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

    private static readonly string[] Types =
        ["application/json", "application/json; charset=utf-16", "text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded", "application/problem+json"];

    private static readonly string[] Words =
    [
        "", "0", "-1", "1", "9223372036854775807", "9223372036854775808", "1e308", "NaN", "null", "true", "2026-11-24T14:00:00Z", "2026-02-30T00:00:00Z", "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z", "2026-11-24T14:00:00+14:00", "' OR 1=1 --", "<script>alert(1)</script>", "%00", "%ff%fe", "..%2f..%2fetc", "🎓", "\u0000", "ﷺ", "a,b,c", "PENDING,NOTHING", "{}", "[]",
    ];

    // What a client may put into a header at all.
    private static readonly string[] Plain = [.. Words.Where(word => word.All(letter => letter is >= ' ' and <= '~'))];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "12345678901234567890", "\"\"", "\"x\"", "\"2026-11-24T14:00:00Z\"", "\"2026-13-45T99:99:99Z\"", "[]", "{}", "[[[[]]]]", "{\"a\":{\"b\":[]}}",
        "\"\\u0000\"", "\"\\ud800\"", "\"video_call\"", "\"VIDEO_CALL\"", "9223372036854775808",
    ];

    public static FuzzedCall Next(Random random)
    {
        var call = ApiCalls.All[random.Next(ApiCalls.All.Count)];
        var (method, path) = (call.Name.Split(' ')[0], call.Name.Split(' ')[1]);
        return new FuzzedCall(
            new HttpMethod(random.Next(10) is 0 ? One(random, Methods) : method),
            AddressOf(random, path, call.Query),
            method is "GET" && random.Next(10) > 0 ? null : BodyOf(random, call.Body ?? "{}"),
            random.Next(8) is 0 ? One(random, Types) : Types[0],
            HeadersOf(random));
    }

    public Task<ApiAnswer> SendAsync(ApiClient program) => program.SendAsync(Method, Address, Body, Type, Headers);

    public override string ToString() => $"{Method} {Address} {Type} {string.Join(' ', Headers)} {Body}";

    private static T One<T>(Random random, T[] all) => all[random.Next(all.Length)];

    private static string AddressOf(Random random, string path, string query)
    {
        var segments = path.Split('/').Select(segment => segment.StartsWith('{') ? Escaped(random.Next(3) is 0 ? One(random, Words) : "1") : segment);
        var parts = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => random.Next(3) is 0 ? $"{part.Split('=')[0]}={Escaped(One(random, Words))}" : part);

        // A path with a zero in it the server refuses by itself, before the program hears of it.
        return $"/api{string.Join('/', segments).Replace("%00", "%01", StringComparison.Ordinal)}?{string.Join('&', parts)}";
    }

    // Some stay as they are, to be read by the program's own decoder.
    private static string Escaped(string word) => word.Contains('%', StringComparison.Ordinal) ? word : Uri.EscapeDataString(word);

    private static string BodyOf(Random random, string example) => random.Next(6) switch
    {
        0 => Cut(random, example),
        1 => Scrambled(random, example),
        2 => new string('[', random.Next(1, 200)),
        3 => One(random, Values),
        _ => WithWrongValues(random, example),
    };

    private static string Cut(Random random, string example) => example[..random.Next(example.Length)];

    private static string Scrambled(Random random, string example)
    {
        var letters = new StringBuilder(example);
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            letters[random.Next(letters.Length)] = (char)random.Next(1, 0xD7FF);
        }

        return letters.ToString();
    }

    private static string WithWrongValues(Random random, string example)
    {
        var fields = (JsonNode.Parse(example) as JsonObject ?? []).Select(field => $"\"{field.Key}\":{(random.Next(2) is 0 ? One(random, Values) : field.Value?.ToJsonString() ?? "null")}").ToList();
        if (fields.Count > 0 && random.Next(5) is 0) fields.Add(fields[0]);
        return $"{{{string.Join(',', fields)}}}";
    }

    private static (string Name, string Value)[] HeadersOf(Random random) => random.Next(6) switch
    {
        0 => [("If-Match", One(random, Plain))],
        1 => [("If-None-Match", One(random, Plain))],
        2 => [("Idempotency-Key", One(random, Plain))],
        3 => [("Accept", "text/html"), ("Accept-Language", "de")],
        _ => [],
    };
}
