using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace TutorBooking.Web.Api.Description;

/// <summary>How our own kinds of values look in JSON, which the framework cannot know.</summary>
internal static class ApiSchemas
{
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Instant)) Describe(schema, "date-time", "2026-11-24T14:00:00Z");
        if (type == typeof(LocalDate)) Describe(schema, "date", "2026-11-24");
        if (type == typeof(decimal)) schema.Format = "decimal";

        // Of a property that only answers, the framework does not look whether it may be null.
        if (context.JsonPropertyInfo is { IsGetNullable: false, Set: null } && schema.Type is { } kind) schema.Type = kind & ~JsonSchemaType.Null;

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, string format, string example) =>
        (schema.Type, schema.Format, schema.Examples, schema.Properties) = (JsonSchemaType.String, format, [JsonValue.Create(example)], null);
}
