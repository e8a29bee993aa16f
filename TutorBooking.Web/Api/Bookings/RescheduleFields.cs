using System.Text.Json.Serialization;

namespace TutorBooking.Web.Api.Bookings;

internal sealed record RescheduleFields
{
    [JsonConverter(typeof(InstantTextConverter))]
    public string? NewStartAt { get; init; }
}
