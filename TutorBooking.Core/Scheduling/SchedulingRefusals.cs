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
        new(RefusalKind.BadRequest, "TOO_SHORT_NOTICE", $"This tutor wants to know {DurationWords.Of(notice)} before. Choose a later time.");

    public static Refusal TooFarAhead(Duration horizon) =>
        new(RefusalKind.BadRequest, "TOO_FAR_AHEAD", $"This tutor plans {DurationWords.Of(horizon)} ahead. Choose an earlier time.");

    public static readonly Refusal RangeTooLong = Invalid($"Open times are told for {OpenSlots.LongestRangeDays} days at once. Ask for fewer.");

    public static readonly Refusal OnlyTutors =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only tutors have hours. Take the tutor role in your account first.");

    public static readonly Refusal NoProfile =
        new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "You have no tutor profile yet. Begin with your profile, then set your hours.");

    public static readonly Refusal ChangedMeanwhile =
        new(RefusalKind.Conflict, "CHANGED_MEANWHILE", "Your hours were changed in another window. Load those, then make your change again.");

    public static readonly Refusal UnknownZone = Invalid("There is no such time zone. Choose one from the list.");

    public static readonly Refusal WrongInterval = Invalid("Lessons can start every 15, 30 or 60 minutes. Choose one of them.");

    public static readonly Refusal WrongBuffer = Invalid("A pause lasts 0 to 120 minutes in steps of 5. Choose such a length.");

    public static readonly Refusal WrongNotice = Invalid("The earliest notice is between none and 3,650 days. Choose a time in between.");

    public static readonly Refusal WrongHorizon = Invalid("You can be booked between 0 and 3,650 days ahead. Choose a number in between.");

    public static readonly Refusal WrongLessonsPerDay = Invalid("The most lessons a day are between 1 and 24. Leave it empty for no limit.");

    public static readonly Refusal NoDay = Invalid("These hours lie on no day of the week. Choose a day for them.");

    public static Refusal WrongStart(WeeklyWindow window) => Invalid($"{window.InWords} does not begin on {window.Day}. Choose a start between 00:00 and 23:55.");

    public static Refusal WindowNotOnGrid(WeeklyWindow window) => Invalid($"{window.InWords} is not on full five minutes. Choose times such as 09:00 or 09:05.");

    public static Refusal EndsBeforeItStarts(WeeklyWindow window) => Invalid($"{window.InWords} ends before it begins. Choose a later end.");

    public static Refusal LongerThanADay(WeeklyWindow window) => Invalid($"{window.InWords} is longer than 24 hours. Make two of it.");

    public static Refusal Overlapping(WeeklyWindow first, WeeklyWindow second) =>
        Invalid($"{first.InWords} overlaps {second.InWords}. Change one of them, or make them one.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
