using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace TutorBooking.Core.Reviews;

/// <summary>The <c>Reviews</c> section of the settings.</summary>
public sealed class ReviewOptions
{
    /// <summary>For how many days from its end a lesson can be reviewed.</summary>
    [Range(1, 365)]
    public int WindowDays { get; init; } = 30;

    /// <summary>For how many hours the author may change what was written.</summary>
    [Range(0, 24 * 30)]
    public int EditHours { get; init; } = 48;

    internal ReviewPolicy Policy => new(Duration.FromDays(WindowDays), Duration.FromHours(EditHours));
}
