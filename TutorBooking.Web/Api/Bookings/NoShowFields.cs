namespace TutorBooking.Web.Api.Bookings;

internal sealed record NoShowFields
{
    public string? Notes { get; init; }
}
