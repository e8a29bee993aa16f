using System.ComponentModel.DataAnnotations;
using NodaTime;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Core.Reviews;

/// <summary>The <c>Reviews</c> section of the settings, but for how long a lesson can be reviewed, which each booking keeps from when it was made: see <see cref="ReviewWindowOptions"/>.</summary>
public sealed class ReviewOptions
{
    /// <summary>For how many hours the author may change what was written.</summary>
    [Range(0, 24 * 30)]
    public int EditHours { get; init; } = 48;

    internal ReviewPolicy Policy => new(Duration.FromHours(EditHours));
}
