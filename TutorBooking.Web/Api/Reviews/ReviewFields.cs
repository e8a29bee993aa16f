namespace TutorBooking.Web.Api.Reviews;

internal sealed record ReviewFields
{
    public long? BookingId { get; init; }

    /// <summary>One to five whole stars.</summary>
    public int? Rating { get; init; }

    public string? Comment { get; init; }
}
