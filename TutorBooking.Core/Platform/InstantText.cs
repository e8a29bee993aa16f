using NodaTime;
using NodaTime.Text;

namespace TutorBooking.Core.Platform;

/// <summary>Instants as programs write them: a date, a time and an offset, such as 2026-11-24T14:00:00Z.</summary>
public static class InstantText
{
    // An offset would carry the first and the last day out of the calendar.
    private const int FirstYear = 1;
    private const int LastYear = 9998;

    private static readonly OffsetDateTimePattern[] Patterns =
        [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>")];

    /// <summary>Refused with INVALID_DATETIME.</summary>
    public static Result<Instant> Read(string? text)
    {
        var read = Patterns.Select(pattern => pattern.Parse(text ?? "")).FirstOrDefault(parsed => parsed.Success);
        return read is { Value: { Year: >= FirstYear and <= LastYear } time } ? time.ToInstant() : PlatformRefusals.InvalidDateTime;
    }
}
