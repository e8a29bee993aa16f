using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>A length of time as a person says it in a sentence.</summary>
internal static class DurationWords
{
    public static string Of(Duration time) => time switch
    {
        { TotalMinutes: 1 } => "1 minute",
        { TotalMinutes: < 60 } => $"{time.TotalMinutes:0} minutes",
        { TotalHours: 1 } => "1 hour",
        { TotalHours: < 48 } => $"{time.TotalHours:0.#} hours",
        _ => $"{time.TotalDays:0.#} days",
    };
}
