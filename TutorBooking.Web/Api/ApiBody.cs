using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>The JSON that a call brings; an empty body is an object without fields. Whether its fields make sense is asked after who calls and what for, in the order of the rules.</summary>
internal sealed class ApiBody
{
    public const int MostBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private JsonObject? fields;

    private ApiBody(JsonSerializerOptions options) => Options = options;

    /// <summary>Why nothing can be read of it at all; null where something can.</summary>
    public ProblemHttpResult? Unreadable { get; private init; }

    /// <summary>The version in which the caller has read what he changes; null where he does not say.</summary>
    public int? ReadVersion { get; private init; }

    /// <summary>As it was sent.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private init; }

    private JsonSerializerOptions Options { get; }

    public static async ValueTask<ApiBody> BindAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var bytes = await ReadAsync(context.Request, context.RequestAborted);
        if (bytes is null) return Not(StatusCodes.Status413PayloadTooLarge, options);
        if (bytes.Length is 0) return new ApiBody(options) { fields = [], ReadVersion = ApiTags.ReadVersionOf(context.Request) };
        if (!IsJson(context.Request)) return Not(StatusCodes.Status415UnsupportedMediaType, options);

        try
        {
            RefuseSignsOfNoText(bytes);
            return new ApiBody(options) { fields = JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject, Bytes = bytes, ReadVersion = ApiTags.ReadVersionOf(context.Request) };
        }
        catch (JsonException)
        {
            return Not(StatusCodes.Status400BadRequest, options);
        }
    }

    /// <summary>Its fields; the first of a wrong type as VALIDATION, and all of those left out.</summary>
    public (T Fields, Refusal? Flaw) Read<T>()
        where T : new()
    {
        if (fields is null) return (new T(), ApiRefusals.NoObject);

        Refusal? flaw = null;
        var sound = fields.DeepClone().AsObject();
        while (true)
        {
            try
            {
                return (sound.Deserialize<T>(Options) ?? new T(), flaw);
            }
            catch (JsonException wrong) when (NameOf(wrong) is { } name && sound.Remove(name))
            {
                flaw ??= ApiRefusals.WrongType(name);
            }
        }
    }

    // Halves of a sign, and the one that ends a text, are well-formed JSON, but no engine keeps them.
    private static void RefuseSignsOfNoText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(ref reader)) throw new JsonException();
        }
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static ApiBody Not(int status, JsonSerializerOptions options) => new(options) { Unreadable = ApiProblems.OfStatus(status) };

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() && request.GetTypedHeaders().ContentType is { Charset: { HasValue: false } or { Value: "utf-8" or "UTF-8" } };

    // Null where there is more than any call needs.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes) return null;

        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct);
        return length > MostBytes ? null : body[..length];
    }

    // $.name, as the names of our fields are written.
    private static string? NameOf(JsonException wrong) => wrong.Path is ['$', '.', .. var path] ? path.Split('.', '[')[0] : null;
}
