using System.Globalization;
using Microsoft.AspNetCore.Routing.Patterns;

namespace TutorBooking.Web.Api;

/// <summary>Which methods an address knows, for who called it with another.</summary>
/// <remarks>The framework would tell by itself, were there not the development server's net for files, which takes part in every address that is read.</remarks>
internal static class ApiUnknown
{
    private const string Number = "long";

    public static IReadOnlyList<string> MethodsAt(HttpContext context) =>
    [
        .. context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(call => Fits(call.RoutePattern, context.Request.Path))
            .SelectMany(call => call.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static bool Fits(RoutePattern pattern, PathString path)
    {
        var asked = (path.Value ?? "").Trim('/').Split('/');
        return pattern.PathSegments.Count == asked.Length && pattern.PathSegments.Zip(asked).All(pair => Fits(pair.First, pair.Second));
    }

    // Our addresses are made of words and numbers.
    private static bool Fits(RoutePatternPathSegment segment, string asked) => segment.Parts switch
    {
        [RoutePatternLiteralPart word] => word.Content.Equals(asked, StringComparison.OrdinalIgnoreCase),
        [RoutePatternParameterPart { ParameterPolicies: [{ Content: Number }] }] => long.TryParse(asked, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
