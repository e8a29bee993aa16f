using System.Security.Claims;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Web.Hosting;
using BookingAnswer = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<TutorBooking.Web.Api.Bookings.BookingDocument>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>>;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>What the tutor does to a booking.</summary>
internal static class AnswerEndpoints
{
    public static void Map(ApiGroups groups)
    {
        groups.Deeds.MapPost("/tutor/bookings/{id:long}/confirm", ConfirmAsync).WithMetadata(ApiFields.Of<ConfirmFields>());
        groups.Deeds.MapPost("/tutor/bookings/{id:long}/decline", DeclineAsync).WithMetadata(ApiFields.Of<DeclineFields>());
        groups.Deeds.MapPost("/tutor/bookings/{id:long}/complete", CompleteAsync).WithMetadata(ApiFields.Of<CompleteFields>());
        groups.Deeds.MapPost("/tutor/bookings/{id:long}/mark-no-show-student", ReportStudentAsync).WithMetadata(ApiFields.Of<NoShowFields>());
    }

    private static BookingAnswer ConfirmAsync(long id, ApiBody body, ClaimsPrincipal caller, BookingDeed deed, BookingService bookings, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        return deed.RunAsync<ConfirmFields>(user, id, body, Party.Tutor, (booking, fields) => bookings.AsRead(body.ReadVersion).ConfirmAsync(user, booking, fields.NotesTutor, ct), ct);
    }

    private static BookingAnswer DeclineAsync(long id, ApiBody body, ClaimsPrincipal caller, BookingDeed deed, BookingService bookings, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        return deed.RunAsync<DeclineFields>(user, id, body, Party.Tutor, (booking, fields) => bookings.AsRead(body.ReadVersion).DeclineAsync(user, booking, fields.Reason, ct), ct);
    }

    private static BookingAnswer CompleteAsync(long id, ApiBody body, ClaimsPrincipal caller, BookingDeed deed, BookingService bookings, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        return deed.RunAsync<CompleteFields>(user, id, body, Party.Tutor, (booking, _) => bookings.AsRead(body.ReadVersion).CompleteAsync(user, booking, ct), ct);
    }

    private static BookingAnswer ReportStudentAsync(long id, ApiBody body, ClaimsPrincipal caller, BookingDeed deed, BookingService bookings, CancellationToken ct)
    {
        var user = caller.ToCurrentUser();
        return deed.RunAsync<NoShowFields>(user, id, body, Party.Tutor, (booking, fields) => bookings.AsRead(body.ReadVersion).ReportNoShowAsync(user, booking, Party.Student, fields.Notes, ct), ct);
    }
}
