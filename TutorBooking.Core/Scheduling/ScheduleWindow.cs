using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>A <see cref="WeeklyWindow"/> as it is stored.</summary>
[PublicContent]
public sealed class ScheduleWindow
{
    public long Id { get; private init; }

    public required IsoDayOfWeek Day { get; init; }

    public required int StartMinute { get; init; }

    public required int EndMinute { get; init; }
}
