using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Profiles;
using TutorBooking.Web.Api.Reads;
using TutorBooking.Web.Hosting;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>Finding tutors.</summary>
internal static class TutorEndpoints
{
    public static void Map(ApiGroups groups)
    {
        groups.PublicReads.MapGet("/tutors", ListAsync).WithMetadata(new KeepableRead(TutorsQuery.Names));
        groups.PublicReads.MapGet("/tutors/{id:long}", ReadAsync).WithMetadata(new KeepableRead());
        groups.PublicReads.MapGet("/tutors/{id:long}/public", ReadAsync).WithMetadata(new KeepableRead());
    }

    private static async Task<Results<Ok<ApiList<TutorDocument>>, ProblemHttpResult>> ListAsync(
        [AsParameters] TutorsQuery query, HttpContext context, DiscoveryQueries tutors, IOptions<PaymentOptions> payments, IOptions<SiteOptions> site, CancellationToken ct)
    {
        var filter = query.Read(CurrencyDigits.Of(payments.Value.Currency));
        if (filter.Refusal is { } unreadable) return ApiProblems.Of(unreadable);

        // An order by open hours changes with the bookings and with the clock.
        if (filter.Value.NeedsCalendars) KeptReads.Forbid(context);

        var user = context.User.ToCurrentUserOrNull();
        var found = await tutors.FindAsync(filter.Value, user?.Zone ?? DateTimeZone.Utc, user?.Id, ct);
        return found.Refusal is { } refusal ? ApiProblems.Of(refusal) : TypedResults.Ok(found.Value.As(tutor => TutorDocument.Of(tutor, AddressOf(site))));
    }

    private static async Task<Results<Ok<TutorDetailsDocument>, ProblemHttpResult>> ReadAsync(
        long id, HttpContext context, PublicProfileQueries profiles, PublicHoursQueries hours, ReliabilityQueries reliabilities, IOptions<SiteOptions> site, CancellationToken ct)
    {
        var (viewer, tutor) = (context.User.ToCurrentUserOrNull(), new TutorId(id));
        var found = await profiles.FindAsync(viewer, tutor, ct);
        if (found.Refusal is { } refusal) return ApiProblems.Of(refusal);

        var reliability = await reliabilities.OfTutorAsync(tutor, ct);
        return TypedResults.Ok(TutorDetailsDocument.Of(found.Value, await hours.FindAsync(viewer, tutor, ct), reliability?.Value, AddressOf(site)));
    }

    private static string AddressOf(IOptions<SiteOptions> site) => site.Value.Url.TrimEnd('/');
}
