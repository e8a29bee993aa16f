using Microsoft.AspNetCore.Diagnostics;

namespace TutorBooking.Web.Hosting;

/// <summary>What a person sees where there is no page to see. Status and address stay as they were.</summary>
internal static class ErrorPages
{
    // Programs and browsers' own fetches get the bare status, or a body of their own.
    private static readonly PathString[] NotForPeople =
        ["/api", "/hubs", "/openapi", "/health", "/portraits", "/calendar", "/webhooks", "/_blazor", "/_content", "/_framework"];

    public static void AddErrorPages(this IServiceCollection services) => services.AddExceptionHandler<BareFailure>();

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/status/500",
            CreateScopeForErrors = true,

            // The framework keeps silent about failures that a handler has answered. Only what the caller sent wrong is nobody's to mend.
            SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (!IsForPeople(context.Request.Path) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
    }

    private static bool IsForPeople(PathString address) =>
        !Array.Exists(NotForPeople, prefix => address.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    // Status and the page's address are set already: answering that the failure is handled keeps the page away.
    private sealed class BareFailure : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
            ValueTask.FromResult(httpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failure && !IsForPeople(failure.Path));
    }
}
