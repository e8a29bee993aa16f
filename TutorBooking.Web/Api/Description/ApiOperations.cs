using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace TutorBooking.Web.Api.Description;

/// <summary>Describes each call: what it does, an example that is understood as it stands, and every refusal with its codes.</summary>
internal static class ApiOperations
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    public static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var (method, path) = (context.Description.HttpMethod ?? "", PathOf(context.Description.RelativePath));
        var call = ApiCalls.Of(method, path);
        operation.Summary = call.Summary;
        operation.Tags = new HashSet<OpenApiTagReference> { new(TagOf(path), context.Document) };
        DescribeParameters(operation, call);

        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var fields = metadata.OfType<ApiFields>().FirstOrDefault();
        if (fields is not null) operation.RequestBody = await BodyAsync(context, fields, call, ct);

        var isDeed = method is not "GET";
        var needsSignIn = metadata.OfType<IAuthorizeData>().Any();
        if (needsSignIn) operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.Token, context.Document)] = [] }];
        if (isDeed && needsSignIn) AddHeaders(operation, path);

        AddRefusals(operation, context.Document, call.Codes.Concat(ApiCodes.OfEvery(isDeed, needsSignIn, fields is not null)));
    }

    // Below /api, without the kinds of its parameters.
    private static string PathOf(string? relative) => $"/{relative}"[ApiAnswers.Address.Length..].Replace(":long", "", StringComparison.Ordinal);

    /// <summary>What the calls are about, in the order in which they are described.</summary>
    public static IEnumerable<string> Tags => ApiCalls.All.Select(call => TagOf(call.Name.Split(' ')[1])).Distinct(StringComparer.Ordinal);

    private static string TagOf(string path) => path.Split('/')[1] switch
    {
        "tutor" => "bookings",
        { } first => first,
    };

    private static void DescribeParameters(OpenApiOperation operation, ApiCall call)
    {
        var examples = QueryHelpers.ParseQuery(call.Query);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.In is ParameterLocation.Path) parameter.Example = JsonValue.Create(1);
            else if (examples.GetValueOrDefault(parameter.Name ?? "") is { Count: > 0 } value) parameter.Example = JsonValue.Create(value.ToString());
        }
    }

    private static async Task<OpenApiRequestBody> BodyAsync(OpenApiOperationTransformerContext context, ApiFields fields, ApiCall call, CancellationToken ct) => new()
    {
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Json] = new() { Schema = await context.GetOrCreateSchemaAsync(fields.Type, parameterDescription: null, ct), Example = call.BodyAsJson },
        },
    };

    private static void AddHeaders(OpenApiOperation operation, string path)
    {
        Add(ApiRepeats.Header, "Chosen by the caller: the same key and body have one effect and the same answer for 24 hours.", "5f0c6a0e-7d0b-4a57-9d0c-0e9a1c0f4f11");
        if (path.Contains("bookings/", StringComparison.Ordinal)) Add("If-Match", "The version in which the caller has read the booking, or the whole tag; refused with CHANGED_MEANWHILE if it is another by now.", "\"0\"");

        void Add(string name, string description, string example)
        {
            operation.Parameters ??= [];
            if (operation.Parameters.Any(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))) return;

            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Description = description,
                Example = JsonValue.Create(example),
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }
    }

    private static void AddRefusals(OpenApiOperation operation, OpenApiDocument? document, IEnumerable<string> codes)
    {
        operation.Responses ??= [];
        foreach (var refusals in codes.Distinct(StringComparer.Ordinal).GroupBy(code => ApiCodes.Statuses[code]).OrderBy(group => group.Key))
        {
            operation.Responses[refusals.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(", ", refusals.Order(StringComparer.Ordinal)),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem] = new() { Schema = new OpenApiSchemaReference(ApiDocument.Problem, document) } },
            };
        }
    }
}
