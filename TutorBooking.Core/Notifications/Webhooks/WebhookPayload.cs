using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Notifications.Webhooks;

/// <summary>What a webhook is told: that something happened to a lesson, and no more about people than their program can ask for.</summary>
internal static class WebhookPayload
{
    /// <summary>Rises when a member changes its meaning; new members do not raise it.</summary>
    private const int Version = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static string TypeOf(BookingEventKind kind) => $"booking.{JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString())}";

    public static string Of(Booking booking, BookingEvent happened, UserId person) => JsonSerializer.Serialize(
        new Envelope(
            Version, $"event_{happened.Id}", TypeOf(happened.Kind), Words(happened.At),
            new Content(
                booking.Id.Value, happened.To, Words(happened.LessonStartsAt), happened.Role, booking.StudentId == person ? Party.Student : Party.Tutor)),
        Json);

    private static string Words(Instant instant) => NodaTime.Text.InstantPattern.General.Format(instant);

    /// <param name="Id">The same at every try, and for both people of the lesson, so that a receiver knows what it has heard.</param>
    private sealed record Envelope(int Version, string Id, string Type, string CreatedAt, Content Data);

    /// <param name="By">Who did it.</param>
    /// <param name="YourRole">What the webhook's owner is in this lesson.</param>
    private sealed record Content(long BookingId, BookingStatus Status, string StartTime, Party By, Party YourRole);
}
