using Microsoft.OpenApi;

namespace TutorBooking.Web.Features.Programs;

/// <summary>A parameter of a call, and where it stands: in the path, in the query, or in a header.</summary>
public sealed record DescribedParameter(string Name, string Place, string? Example, string? Words)
{
    public static DescribedParameter Of(IOpenApiParameter parameter) =>
        new(parameter.Name ?? "", parameter.In is { } place ? PlaceOf(place) : "", parameter.Example?.ToString(), parameter.Description);

    private static string PlaceOf(ParameterLocation place) => place switch
    {
        ParameterLocation.Path => "path",
        ParameterLocation.Query => "query",
        ParameterLocation.Header => "header",
        ParameterLocation.Cookie => "cookie",
    };
}
