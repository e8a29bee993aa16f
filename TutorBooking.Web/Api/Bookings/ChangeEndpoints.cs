using System.Security.Claims;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Payments;
using TutorBooking.Web.Hosting;
using BookingAnswer = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<TutorBooking.Web.Api.Bookings.BookingDocument>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>>;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>What both parties or the student do to a booking.</summary>
internal static class ChangeEndpoints
{
    public static void Map(ApiGroups groups)
    {
        groups.Deeds.MapPost("/bookings/{id:long}/cancel", CancelAsync).WithMetadata(ApiFields.Of<CancelFields>());
        groups.Deeds.MapPost("/bookings/{id:long}/reschedule", RescheduleAsync).WithMetadata(ApiFields.Of<RescheduleFields>());
        groups.Deeds.MapPost("/bookings/{id:long}/mark-no-show-tutor", ReportTutorAsync).WithMetadata(ApiFields.Of<NoShowFields>());
        groups.Deeds.MapPost("/tutor/bookings/{id:long}/mark-no-show-tutor", ReportTutorAsync).WithMetadata(ApiFields.Of<NoShowFields>());
    }

    private static BookingAnswer CancelAsync(long id, ApiBody body, ClaimsPrincipal caller, BookingDeed deed, BookingService bookings, IOptions<PaymentOptions> payments, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        return deed.RunAsync<CancelFields>(user, id, body, only: null, async (booking, fields) =>
        {
            var cancellation = fields.Read(payments.Value.Currency);
            return cancellation.Refusal is { } flaw
                ? await bookings.RefuseAsync(user, booking, only: null, ct) ?? flaw
                : await bookings.AsRead(body.ReadVersion).CancelAsync(user, booking, cancellation.Value, ct);
        }, ct);
    }

    private static BookingAnswer RescheduleAsync(long id, ApiBody body, ClaimsPrincipal caller, BookingDeed deed, RescheduleService moves, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        return deed.RunAsync<RescheduleFields>(user, id, body, Party.Student, (booking, fields) => moves.AsRead(body.ReadVersion).RescheduleAsync(user, booking, fields.NewStartAt, ct), ct);
    }

    private static BookingAnswer ReportTutorAsync(long id, ApiBody body, ClaimsPrincipal caller, BookingDeed deed, BookingService bookings, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        return deed.RunAsync<NoShowFields>(user, id, body, Party.Student, (booking, fields) => bookings.AsRead(body.ReadVersion).ReportNoShowAsync(user, booking, Party.Tutor, fields.Notes, ct), ct);
    }
}
