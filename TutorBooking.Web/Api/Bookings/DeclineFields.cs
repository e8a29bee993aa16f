namespace TutorBooking.Web.Api.Bookings;

internal sealed record DeclineFields
{
    public string? Reason { get; init; }
}
