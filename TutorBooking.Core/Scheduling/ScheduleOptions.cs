using System.ComponentModel.DataAnnotations;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>With what a new schedule begins, from the <c>Booking</c> section of the settings; each tutor decides anew for their own.</summary>
public sealed class ScheduleOptions : IValidatableObject
{
    [Range(0, ScheduleSettingsPolicy.LongestNoticeMinutes)]
    public int MinimumNoticeMinutes { get; init; } = 60;

    [Range(0, ScheduleSettingsPolicy.FurthestHorizonDays)]
    public int HorizonDays { get; init; } = 60;

    [AllowedValues(15, 30, 60, ErrorMessage = "It must be 15, 30 or 60.")]
    public int StartIntervalMinutes { get; init; } = 15;

    public int BufferBeforeMinutes { get; init; }

    public int BufferAfterMinutes { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        const string expected = "It must be 0 to 120, in steps of 5.";
        if (!ScheduleSettingsPolicy.IsBuffer(BufferBeforeMinutes)) yield return new ValidationResult(expected, [nameof(BufferBeforeMinutes)]);
        if (!ScheduleSettingsPolicy.IsBuffer(BufferAfterMinutes)) yield return new ValidationResult(expected, [nameof(BufferAfterMinutes)]);
    }

    /// <summary>A schedule without hours yet.</summary>
    public Schedule Begin(UserId person, string zone) => new()
    {
        PersonId = person,
        TimeZone = zone,
        MinimumNoticeMinutes = MinimumNoticeMinutes,
        HorizonDays = HorizonDays,
        StartIntervalMinutes = StartIntervalMinutes,
        BufferBeforeMinutes = BufferBeforeMinutes,
        BufferAfterMinutes = BufferAfterMinutes,
    };
}
