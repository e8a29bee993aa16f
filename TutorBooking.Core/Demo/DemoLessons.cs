using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;

namespace TutorBooking.Core.Demo;

/// <summary>Makes the demo's bookings by the same method as a student's request, at times when it could have been one.</summary>
internal sealed class DemoLessons(DemoCalendar calendar, ExpiryPolicy expiry, decimal feePercent)
{
    private static readonly Duration LongestSearch = Duration.FromDays(14);

    /// <summary>A request for some time within so many days from <paramref name="from"/> on, made so long before the lesson.</summary>
    public DemoLesson Within(int days, Instant from, DemoTeacher teacher, Account student, Duration lead, string? note = null)
    {
        var start = Start(days, from, teacher, student);
        return At(start, Minutes(teacher), teacher, student, start - lead, note);
    }

    /// <summary>The same, made at an instant.</summary>
    public DemoLesson AskedAt(Instant asked, int days, Instant from, DemoTeacher teacher, Account student, string? note = null) =>
        At(Start(days, from, teacher, student), Minutes(teacher), teacher, student, asked, note);

    public DemoLesson At(Instant start, int minutes, DemoTeacher teacher, Account student, Instant asked, string? note)
    {
        var lesson = new Interval(start, start + Duration.FromMinutes(minutes));
        calendar.Keep(teacher, student, lesson);
        return new DemoLesson(Booking.Request(Terms(lesson, minutes, teacher, student, note), asked, expiry.ExpiresAt(asked, start)), student, teacher);
    }

    private static int Minutes(DemoTeacher teacher) => teacher.Profile.Durations.Contains(60) ? 60 : teacher.Profile.Durations[0];

    // Later days are tried where all is taken, or where the tutor's week has a gap.
    private Instant Start(int days, Instant from, DemoTeacher teacher, Account student) =>
        calendar.Find(teacher, student, new Interval(from, from + Duration.FromDays(days)), Minutes(teacher))
        ?? calendar.Find(teacher, student, new Interval(from, from + LongestSearch), Minutes(teacher))
        ?? throw new InvalidOperationException($"{teacher.Account.DisplayName} has no time for the demo.");

    private LessonTerms Terms(Interval lesson, int minutes, DemoTeacher teacher, Account student, string? note)
    {
        var profile = teacher.Profile;
        var taught = profile.Subjects.OrderBy(subject => subject.SubjectId.Value).ElementAt(lesson.Start.InUtc().Hour % profile.Subjects.Count);
        var rate = profile.RateFor(taught.SubjectId) ?? profile.HourlyRate;
        return new LessonTerms(
            student.Id,
            profile.Id,
            profile.AccountId,
            taught.SubjectId,
            LessonType.VideoCall,
            Place: null,
            note,
            rate,
            LessonPrice.For(rate, minutes, feePercent),
            lesson,
            teacher.Rules.WithBuffers(lesson),
            profile.AutoConfirms ? MeetingTokens.Next() : null);
    }
}
