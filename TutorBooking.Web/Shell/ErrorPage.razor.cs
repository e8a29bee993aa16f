using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace TutorBooking.Web.Shell;

/// <summary>Stands in for a page that failed. It says a number and nothing of the failure; the log has both.</summary>
public sealed partial class ErrorPage(ILogger<ErrorPage> logger) : StatusPage
{
    protected override int Status => StatusCodes.Status500InternalServerError;

    private string Number => Activity.Current?.TraceId.ToString() ?? Context?.TraceIdentifier ?? "";

    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (Context?.Features.Get<IExceptionHandlerPathFeature>() is { } failure)
        {
            LogFailure(failure.Path, Number);
        }
    }

    [LoggerMessage(LogLevel.Error, "The answer to {Path} failed; the person was told number {Number}.")]
    private partial void LogFailure(string path, string number);
}
