using Microsoft.Net.Http.Headers;

namespace TutorBooking.Web.Api.Reads;

/// <summary>A document as it is sent, or only its tag to who knows it already.</summary>
internal sealed record TaggedAnswer(byte[] Body, EntityTagHeaderValue Tag) : IResult
{
    private const string Json = "application/json; charset=utf-8";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.GetTypedHeaders().ETag = Tag;
        IResult answer = IsKnownTo(httpContext.Request) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(Body, Json);
        return answer.ExecuteAsync(httpContext);
    }

    private bool IsKnownTo(HttpRequest request) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(Tag, useStrongComparison: false));
}
