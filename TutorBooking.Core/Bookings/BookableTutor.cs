using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>What a student must know of a tutor to book a lesson.</summary>
/// <param name="TimeZone">The IANA zone of the tutor's hours.</param>
/// <param name="HorizonDays">How many days ahead the tutor plans.</param>
/// <param name="FeePercent">What the platform adds, so that a price can be told before it is asked for.</param>
public sealed record BookableTutor(
    TutorId Id,
    UserId AccountId,
    string Name,
    TutorFace Face,
    string TimeZone,
    IReadOnlyList<BookableSubject> Subjects,
    IReadOnlyList<int> Durations,
    bool AutoConfirms,
    string? InPersonPlace,
    int HorizonDays,
    decimal FeePercent)
{
    /// <summary>The length offered that is nearest to an hour, or to what was asked for.</summary>
    public int NearestDuration(int wanted) => Durations.OrderBy(minutes => Math.Abs(minutes - wanted)).ThenBy(minutes => minutes).FirstOrDefault(wanted);

    /// <summary>The same sum that a booking made now would have.</summary>
    public LessonPrice PriceOf(BookableSubject subject, int minutes) => LessonPrice.For(subject.HourlyRate, minutes, FeePercent);
}
