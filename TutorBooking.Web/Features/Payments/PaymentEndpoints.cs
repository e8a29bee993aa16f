using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Features.Payments;

/// <summary>Files about money to keep: each reader gets his own, and nothing of it stays in a cache.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").RequireAuthorization().WithMetadata(ContentPolicy.Nothing);
        files.MapGet("/tutor/earnings.csv", EarningsAsync);
        files.MapGet("/admin/payouts/{week}.csv", PayoutsAsync);
    }

    private static async Task<IResult> EarningsAsync(string? year, HttpContext context, EarningQueries earnings, IClock clock, CancellationToken ct)
    {
        var tutor = context.User.ToCurrentUser();
        var asked = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : clock.GetCurrentInstant().InZone(tutor.Zone).Year;
        var found = await earnings.OfYearAsync(tutor, asked, ct);
        return found.Match(all => File(context, EarningFiles.Of(all, tutor.Zone), string.Create(CultureInfo.InvariantCulture, $"earnings-{asked}.csv")), Refuse);
    }

    private static async Task<IResult> PayoutsAsync(string week, HttpContext context, PayoutQueries payouts, CancellationToken ct)
    {
        if (LocalDatePattern.Iso.Parse(week) is not { Success: true, Value: var monday }) return Results.NotFound();

        var found = await payouts.RunAsync(context.User.ToCurrentUser(), monday, ct);
        return found.Match(run => run.Count is 0 ? Results.NotFound() : File(context, EarningFiles.Of(monday, run), $"payouts-{week}.csv"), Refuse);
    }

    private static IResult File(HttpContext context, Csv file, string name)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(Encoding.UTF8.GetBytes(file.ToString()), "text/csv; charset=utf-8", name);
    }

    private static IResult Refuse(Refusal refusal) =>
        Results.StatusCode(refusal.Kind is RefusalKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
}
