namespace TutorBooking.Web.Hosting;

/// <summary>Answers HEAD as GET without its content, as programs ask that watch a site or preview a link; pages know GET and POST only.</summary>
internal sealed class HeadRequests : IStartupFilter
{
    // Before routing, which chooses by the method.
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        next(app);
    };

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        await next(context);
        context.Request.Method = HttpMethods.Head;
    }
}
