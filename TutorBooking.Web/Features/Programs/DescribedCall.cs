using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.OpenApi;
using TutorBooking.Web.Api;

namespace TutorBooking.Web.Features.Programs;

/// <summary>One call as a person reads it, out of the generated description.</summary>
/// <param name="Group">The resource that it is about, such as <c>bookings</c>.</param>
public sealed record DescribedCall(string Method, string Path, string Group, string Summary, bool NeedsToken)
{
    // For people, so that a quotation mark is a quotation mark; the page encodes it.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Method and path below /api, as the list of calls names it.</summary>
    public string Name => $"{Method} {Path[ApiAnswers.Address.Length..]}";

    /// <summary>Names it within the page.</summary>
    public string Anchor => string.Join('-', $"{Method}{Path}".Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    public IReadOnlyList<DescribedParameter> Parameters { get; private init; } = [];

    /// <summary>Accepted as it stands.</summary>
    public string? Body { get; private init; }

    /// <summary>What the body may also hold.</summary>
    public IReadOnlyList<string> MoreFields { get; private init; } = [];

    /// <summary>The status where nothing is refused.</summary>
    public string Success { get; private init; } = "";

    public IReadOnlyList<DescribedRefusals> Refusals { get; private init; } = [];

    public static DescribedCall Of(string path, HttpMethod method, OpenApiOperation operation)
    {
        var answers = operation.Responses ?? [];
        var body = operation.RequestBody?.Content?.Values.FirstOrDefault();
        return new DescribedCall(method.Method, path, operation.Tags?.FirstOrDefault()?.Reference.Id ?? "", operation.Summary ?? "", operation.Security is { Count: > 0 })
        {
            Parameters = [.. (operation.Parameters ?? []).Select(DescribedParameter.Of)],
            Body = body?.Example?.ToJsonString(Readable),
            MoreFields = [.. (body?.Schema?.Properties?.Keys ?? []).Where(field => body?.Example?[field] is null)],
            Success = answers.Keys.FirstOrDefault(IsSuccess) ?? "",
            Refusals = [.. answers.Where(answer => !IsSuccess(answer.Key)).Select(answer => new DescribedRefusals(answer.Key, (answer.Value.Description ?? "").Split(", ")))],
        };
    }

    private static bool IsSuccess(string status) => status.StartsWith('2');
}
