namespace TutorBooking.Web.Hosting;

/// <summary>What a browser may do with our answers. Public pages allow nothing inline; app pages allow inline styles, which the component library sets.</summary>
internal static class SecurityHeaders
{
    private const string Common =
        "default-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; ";

    public const string StrictPolicy = Common + "style-src 'self'";
    public const string AppPolicy = Common + "style-src 'self' 'unsafe-inline'";

    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var isEncrypted = app.ApplicationServices.GetRequiredService<SecureSite>().IsEncrypted;
        app.Use((context, next) => AddAsync(context, isEncrypted, next));
    }

    private static Task AddAsync(HttpContext context, bool isEncrypted, RequestDelegate next)
    {
        // Which page answers is known once routing has run, so the headers are set at the last moment.
        context.Response.OnStarting(() =>
        {
            Set(context, isEncrypted);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(HttpContext context, bool isEncrypted)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOf(context);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (isEncrypted)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    private static string PolicyOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>()?.Value
        ?? (PageFrames.Of(context) is PageFrame.App ? AppPolicy : StrictPolicy);
}
