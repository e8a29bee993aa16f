using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>Every "no" about time, in one place.</summary>
public static class SchedulingRefusals
{
    public static readonly Refusal InThePast =
        new(RefusalKind.Invalid, "BOOKING_IN_PAST", "That time has passed. Choose one that is still to come.");

    public static readonly Refusal NotOnGrid =
        new(RefusalKind.BadRequest, "START_NOT_ON_GRID", "Lessons begin on a full five minutes, such as 14:00 or 14:05.");

    public static readonly Refusal OutsideHours =
        new(RefusalKind.Conflict, "TUTOR_NOT_AVAILABLE", "The tutor does not teach at that time. Choose one of the open times.");

    public static readonly Refusal DayIsFull =
        new(RefusalKind.Conflict, "TUTOR_NOT_AVAILABLE", "The tutor takes no more lessons on that day. Choose another day.");

    public static readonly Refusal SlotTaken =
        new(RefusalKind.Conflict, "SLOT_TAKEN", "Someone was faster: that time has just been taken. Nothing was paid.");

    public static readonly Refusal StudentBusy =
        new(RefusalKind.Conflict, "STUDENT_BUSY", "You have another lesson at that time. Choose a time when you are free.");

    public static Refusal TooShortNotice(Duration notice) =>
        new(RefusalKind.BadRequest, "TOO_SHORT_NOTICE", $"This tutor wants to know {InWords(notice)} before. Choose a later time.");

    public static Refusal TooFarAhead(Duration horizon) =>
        new(RefusalKind.BadRequest, "TOO_FAR_AHEAD", $"This tutor plans {InWords(horizon)} ahead. Choose an earlier time.");

    private static string InWords(Duration time) => time switch
    {
        { TotalMinutes: < 60 } => $"{time.TotalMinutes:0} minutes",
        { TotalHours: 1 } => "1 hour",
        { TotalHours: < 48 } => $"{time.TotalHours:0.#} hours",
        _ => $"{time.TotalDays:0.#} days",
    };
}
