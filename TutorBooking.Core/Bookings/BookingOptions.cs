using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace TutorBooking.Core.Bookings;

/// <summary>The <c>Booking</c> section of the settings.</summary>
public sealed class BookingOptions
{
    /// <summary>How long a request waits for its answer at most, in hours.</summary>
    [Range(1, 24 * 14)]
    public int RequestLifetimeHours { get; init; } = 24;

    /// <summary>How long before its lesson a request must have been answered, in hours.</summary>
    [Range(0, 48)]
    public int AnswerBeforeStartHours { get; init; } = 1;

    internal ExpiryPolicy Expiry => new(Duration.FromHours(RequestLifetimeHours), Duration.FromHours(AnswerBeforeStartHours));
}
