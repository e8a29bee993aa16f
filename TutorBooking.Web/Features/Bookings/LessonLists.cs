using NodaTime;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Web.Features.Bookings;

/// <summary>What each list holds, is called, and says when it is empty.</summary>
internal static class LessonLists
{
    private static readonly BookingStatus[] Over =
    [
        BookingStatus.Completed, BookingStatus.Declined, BookingStatus.Expired, BookingStatus.CancelledByStudent, BookingStatus.CancelledByTutor,
        BookingStatus.CancelledByAdmin, BookingStatus.NoShowStudent, BookingStatus.NoShowTutor,
    ];

    public static LessonList Parse(string? text) =>
        Enum.TryParse<LessonList>(text, ignoreCase: true, out var list) && Enum.IsDefined(list) ? list : LessonList.Upcoming;

    // A confirmed lesson that is over but not yet completed still stands under what comes: something is still to be said of it.
    public static BookingFilter FilterOf(LessonList list, Instant now, int page) => list switch
    {
        LessonList.Upcoming => new BookingFilter(Statuses: [BookingStatus.Confirmed], SoonestFirst: true, PageNumber: page),
        LessonList.Waiting => new BookingFilter(Statuses: [BookingStatus.Pending], From: now, SoonestFirst: true, PageNumber: page),
        LessonList.Past => new BookingFilter(Statuses: Over, PageNumber: page),
    };

    public static string InWords(LessonList list) => list switch
    {
        LessonList.Upcoming => "Upcoming",
        LessonList.Waiting => "Waiting",
        LessonList.Past => "Past and ended",
    };

    public static string EmptyTitle(LessonList list) => list switch
    {
        LessonList.Upcoming => "No lessons yet",
        LessonList.Waiting => "Nothing waits for an answer",
        LessonList.Past => "Nothing is over yet",
    };

    public static string EmptyWords(LessonList list) => list switch
    {
        LessonList.Upcoming => "When a lesson is confirmed, it waits here with its time on both clocks.",
        LessonList.Waiting => "A request stands here until the tutor says yes or no, or until its time runs out.",
        LessonList.Past => "Lessons that were taught, and requests that came to nothing, are kept here.",
    };
}
