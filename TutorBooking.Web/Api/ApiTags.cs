using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TutorBooking.Web.Api.Reads;

namespace TutorBooking.Web.Api;

/// <summary>Tags what is read, so that who asks again and again is sent it only when it has changed (RFC 9110, entity tags).</summary>
internal static class ApiTags
{
    private const int HashBytes = 12;
    private const int NoVersion = -1;

    public static async ValueTask<object?> TagAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var result = await next(call);
        if (Plain(result) is not (IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } and IValueHttpResult { Value: { } value })) return result;

        var options = call.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
        return new TaggedAnswer(body, Of(value, body));
    }

    /// <summary>The version that If-Match names, alone or as the beginning of the tag that was read; one that never is where it names something else, null where it names nothing or anything.</summary>
    public static int? ReadVersionOf(HttpRequest request)
    {
        var matches = request.GetTypedHeaders().IfMatch;
        if (matches.Count is 0 ? request.Headers.IfMatch.Count is 0 : matches.Contains(EntityTagHeaderValue.Any)) return null;

        return matches is [{ IsWeak: false } tag] && int.TryParse(tag.Tag.AsSpan().Trim('"').ToString().Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : NoVersion;
    }

    private static object? Plain(object? result) => result is INestedHttpResult nested ? Plain(nested.Result) : result;

    // What has a version says it first, since a change of it is asked for by that alone; what may be done with it changes with the clock.
    private static EntityTagHeaderValue Of(object value, byte[] body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, HashBytes));
        return new EntityTagHeaderValue(value is VersionedDocument versioned ? $"\"{versioned.Version}-{hash}\"" : $"\"{hash}\"");
    }
}
