using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace TutorBooking.Web.Api.Description;

/// <summary>The description of the interface as a whole, by OpenAPI 3.1.</summary>
internal static class ApiDocument
{
    public const string Address = "/openapi/v1.json";

    /// <summary>By which the program finds it too.</summary>
    public const string Name = "v1";

    public const string Token = "token";
    public const string Problem = "Problem";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddSchemaTransformer((schema, context, _) => ApiSchemas.DescribeAsync(schema, context));
        options.AddOperationTransformer(ApiOperations.DescribeAsync);
        options.AddDocumentTransformer((document, _, _) => DescribeAsync(document));
    });

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A refusal, as problem details (RFC 9457).",
        Required = new HashSet<string>(["title", "status", "detail", "code"], StringComparer.Ordinal),
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The name of the status." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A sentence for a person." },
            ["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "For programs; it never changes.",
                Enum = [.. ApiCodes.Statuses.Keys.Order(StringComparer.Ordinal).Select(code => (JsonNode)JsonValue.Create(code))],
            },
        },
    };

    private static Task DescribeAsync(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "TutorBooking",
            Version = "1",
            Description = "Find tutors, book lessons and take care of them. JSON in snake_case; instants in UTC; money in major units with its currency beside it. "
                + "Every refusal is problem details (RFC 9457) with a code for programs and a sentence for people.",
        };

        // The framework lists the classes that hold the calls, which say nothing to a reader.
        document.Tags = new HashSet<OpenApiTag>(ApiOperations.Tags.Select(tag => new OpenApiTag { Name = tag }));

        // Where it stands is known to who has found it, and is another for every installation.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.AddComponent(Problem, ProblemSchema());
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The access token of POST /api/auth/login." },
        };
        return Task.CompletedTask;
    }
}
