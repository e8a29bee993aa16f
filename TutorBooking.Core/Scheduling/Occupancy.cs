using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>Why a start inside the tutor's hours is not free all the same.</summary>
internal sealed class Occupancy(AvailabilityRules rules, TakenTime taken)
{
    private readonly ClaimedCells tutor = new(taken.Tutor);
    private readonly ClaimedCells student = new(taken.Student);

    public Refusal? Refuse(Instant start, Duration lesson)
    {
        if (IsDayFull(start)) return SchedulingRefusals.DayIsFull;

        var time = new Interval(start, start + lesson);
        if (tutor.Touch(rules.WithBuffers(time))) return SchedulingRefusals.SlotTaken;
        return student.Touch(time) ? SchedulingRefusals.StudentBusy : null;
    }

    private bool IsDayFull(Instant start) =>
        rules.LessonsPerDay is { } limit && taken.LessonsOn.GetValueOrDefault(start.InZone(rules.Zone).Date) >= limit;
}
