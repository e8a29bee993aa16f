using System.ComponentModel.DataAnnotations;

namespace TutorBooking.Core.Bookings;

/// <summary>What a booking must know of the <c>Reviews</c> section of the settings: until when it can be reviewed is fixed when it is made.</summary>
public sealed class ReviewWindowOptions
{
    /// <summary>How long after its end a lesson can be reviewed, in days.</summary>
    [Range(1, 365)]
    public int WindowDays { get; init; } = 30;
}
