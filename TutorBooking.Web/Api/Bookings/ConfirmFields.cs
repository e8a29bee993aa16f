namespace TutorBooking.Web.Api.Bookings;

internal sealed record ConfirmFields
{
    public string? NotesTutor { get; init; }
}
