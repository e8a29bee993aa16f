using Microsoft.AspNetCore.Http.HttpResults;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api;

/// <summary>Every "no" as problem details (RFC 9457): a status, a code for programs, a sentence for a person, and never a trace of how it came about.</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult Of(Refusal refusal) => Of(StatusOf(refusal.Kind), refusal.Code, refusal.Sentence);

    /// <summary>What the framework itself has refused, told by its bare status.</summary>
    public static ProblemHttpResult OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Of(AccountRefusals.NotSignedIn),
        StatusCodes.Status403Forbidden => Of(status, "WRONG_ROLE", "This is for somebody else. Nothing was changed."),
        StatusCodes.Status404NotFound => Of(status, "NOT_FOUND", "There is nothing at this address. Look at the description of this interface."),
        StatusCodes.Status405MethodNotAllowed => Of(status, "METHOD_NOT_ALLOWED", "This address is not called with this method. The header Allow names those it knows."),
        StatusCodes.Status413PayloadTooLarge => Of(status, "TOO_LARGE", "That is more than this call takes. Send less."),
        StatusCodes.Status415UnsupportedMediaType => Of(status, "UNSUPPORTED_MEDIA_TYPE", "The body is read as JSON only. Send it as application/json."),
        StatusCodes.Status429TooManyRequests => Of(status, "TOO_MANY_REQUESTS", "That was too fast. Wait as long as the header Retry-After says."),
        >= StatusCodes.Status500InternalServerError => Of(status, "UNEXPECTED", "Something broke on our side. Try again in a moment."),
        _ => Of(status, "MALFORMED", "The request cannot be read. Look at the description of this interface."),
    };

    private static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new("code", code)]);

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.BadRequest => StatusCodes.Status400BadRequest,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Payment => StatusCodes.Status402PaymentRequired,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
    };
}
