using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Web.Api;

/// <summary>What is true of every answer to another program: a "no" has a body that says why, nothing is kept by caches unless an endpoint says so, and nothing is a page but the one that describes it all.</summary>
internal static class ApiAnswers
{
    public const string Address = "/api";

    /// <summary>What caches are told of an answer that is for one caller, or for one moment, only.</summary>
    public const string NotKept = "no-store";

    /// <summary>The page that describes the interface, for people.</summary>
    public const string Words = $"{Address}/docs";

    public static bool IsFor(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase) && !Words.Equals(context.Request.Path.Value?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    public static void UseApiAnswers(this IApplicationBuilder app) => app.UseWhen(IsFor, api => api.Use(AnswerAsync));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            SetHeaders(context.Response);
            return Task.CompletedTask;
        });
        await next(context);

        if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } bare)
        {
            await ApiProblems.OfStatus(StatusOf(context, bare)).ExecuteAsync(context);
        }
    }

    private static int StatusOf(HttpContext context, HttpResponse bare)
    {
        if (bare.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)) return bare.StatusCode;

        var methods = ApiUnknown.MethodsAt(context);
        bare.Headers.Allow = methods.Count is 0 ? StringValues.Empty : string.Join(", ", methods);
        return methods.Count is 0 ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
    }

    private static void SetHeaders(HttpResponse answer)
    {
        if (StringValues.IsNullOrEmpty(answer.Headers.CacheControl)) answer.Headers.CacheControl = NotKept;
        if (answer.StatusCode is StatusCodes.Status401Unauthorized)
        {
            // Programs log in elsewhere than the page that the cookie's scheme names.
            answer.Headers.Remove(HeaderNames.Location);
            answer.Headers.WWWAuthenticate = "Bearer";
        }

        if (answer.StatusCode is StatusCodes.Status429TooManyRequests && !answer.Headers.ContainsKey(HeaderNames.RetryAfter))
        {
            answer.Headers.RetryAfter = $"{AccountsModule.Lockout.TotalSeconds:0}";
        }
    }

    /// <summary>What nobody expected: the status of a request that could not be read, or else 500, and a number of nothing more.</summary>
    internal sealed class Failure : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            var asked = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
            if (asked is null || !new PathString(asked).StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase)) return false;

            var status = exception is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status500InternalServerError;
            await ApiProblems.OfStatus(status).ExecuteAsync(httpContext);
            return true;
        }
    }
}
