using Microsoft.Extensions.Primitives;
using TutorBooking.Core.Platform.Repeats;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api;

/// <summary>A call with an Idempotency-Key is done once: the same key and body get the same answer for a day, whichever of two that run at once was first.</summary>
internal static class ApiRepeats
{
    public const string Header = "Idempotency-Key";

    public static async ValueTask<object?> DoOnceAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (!context.Request.Headers.TryGetValue(Header, out var key)) return await next(call);

        var calls = context.RequestServices.GetRequiredService<RepeatedCalls>();
        var asked = CallOf(call, key);
        var turn = await calls.BeginAsync(asked, context.RequestAborted);
        if (turn.Refusal is { } refusal) return ApiProblems.Of(refusal);

        // Who hangs up may come back with the same key, and then wants to hear how it went.
        context.RequestAborted = CancellationToken.None;
        await AnswerAsync(context, turn.Value.Answer ?? await DoAsync(calls, asked, call, next));
        return Results.Empty;
    }

    private static RepeatableCall CallOf(EndpointFilterInvocationContext call, StringValues key) => RepeatableCall.Of(
        call.HttpContext.User.ToCurrentUser().Id,
        key.ToString(),
        $"{call.HttpContext.Request.Method} {call.HttpContext.Request.Path}",
        call.Arguments.OfType<ApiBody>().FirstOrDefault() is { } body ? body.Bytes.Span : default);

    private static async Task<GivenAnswer> DoAsync(RepeatedCalls calls, RepeatableCall asked, EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var isKept = false;
        try
        {
            var answer = await ReadAsync(call.HttpContext, await next(call));
            if (IsWorthKeeping(answer.Status))
            {
                await calls.KeepAsync(asked, answer, CancellationToken.None);
                isKept = true;
            }

            return answer;
        }
        finally
        {
            if (!isKept) await calls.ForgetAsync(asked, CancellationToken.None);
        }
    }

    // Our own faults, and whatever asks to come again, are no answers to stay by.
    private static bool IsWorthKeeping(int status) => status is not (StatusCodes.Status401Unauthorized or StatusCodes.Status429TooManyRequests) and < StatusCodes.Status500InternalServerError;

    private static async Task<GivenAnswer> ReadAsync(HttpContext context, object? result)
    {
        var answered = result as IResult ?? throw new InvalidOperationException("A call that may be repeated answers with a result.");
        var wire = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await answered.ExecuteAsync(context);
            await context.Response.Body.FlushAsync(CancellationToken.None);
        }
        finally
        {
            context.Response.Body = wire;
        }

        return new GivenAnswer(context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.Location, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private static async Task AnswerAsync(HttpContext context, GivenAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers.Location = answer.Location;
        await context.Response.WriteAsync(answer.Body, CancellationToken.None);
    }
}
