using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>A <see cref="ExceptionalHours"/> as it is stored.</summary>
[PublicContent]
public sealed class ScheduleExceptionalHours
{
    public long Id { get; private init; }

    public required LocalDate Date { get; init; }

    public required int StartMinute { get; init; }

    public required int EndMinute { get; init; }

    public required bool IsOpen { get; init; }
}
