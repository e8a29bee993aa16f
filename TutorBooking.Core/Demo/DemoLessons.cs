using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;

namespace TutorBooking.Core.Demo;

/// <summary>Makes the demo's bookings by the same method as a student's request, at times when it could have been one.</summary>
internal sealed class DemoLessons(DemoCalendar calendar, ExpiryPolicy expiry, decimal feePercent)
{
    private static readonly Duration LongestSearch = Duration.FromDays(14);

    /// <summary>A request for some time within so many days from <paramref name="from"/> on, made so long before the lesson.</summary>
    public DemoLesson Within(int days, Instant from, DemoTeacher teacher, Account student, Duration lead, string? note = null, int subject = 0)
    {
        var start = Start(days, from, teacher, student);
        return At(start, Minutes(teacher), teacher, student, start - lead, note, subject);
    }

    /// <summary>The same, made at an instant.</summary>
    public DemoLesson AskedAt(Instant asked, int days, Instant from, DemoTeacher teacher, Account student, string? note = null, int subject = 0) =>
        At(Start(days, from, teacher, student), Minutes(teacher), teacher, student, asked, note, subject);

    /// <param name="start">When the lesson begins.</param>
    /// <param name="minutes">How long it is.</param>
    /// <param name="teacher">Who teaches.</param>
    /// <param name="student">Who asks.</param>
    /// <param name="asked">When it was asked for.</param>
    /// <param name="note">What the student says.</param>
    /// <param name="subject">Which of what the tutor teaches, in the order of the subjects; begins anew behind the last.</param>
    public DemoLesson At(Instant start, int minutes, DemoTeacher teacher, Account student, Instant asked, string? note, int subject = 0)
    {
        var lesson = new Interval(start, start + Duration.FromMinutes(minutes));
        calendar.Keep(teacher, student, lesson);
        return new DemoLesson(Booking.Request(Terms(lesson, minutes, teacher, student, note, subject), asked, expiry.ExpiresAt(asked, start)), student, teacher);
    }

    /// <summary>The same lesson at another time within so many days from <paramref name="from"/> on, moved at an instant.</summary>
    public DemoLesson Moved(DemoLesson lesson, Instant at, int days, Instant from) => lesson.MovedAt(at, Another(lesson, days, from));

    /// <summary>So many times, a day apart, that its tutor would rather have.</summary>
    public DemoLesson Proposed(DemoLesson lesson, Instant at, int times, Instant from, string reason) => lesson.ProposedAt(
        at, [.. Enumerable.Range(0, times).Select(day => Another(lesson, days: 1, from + Duration.FromDays(day)))], reason);

    private static int Minutes(DemoTeacher teacher) => teacher.Profile.Durations.Contains(60) ? 60 : teacher.Profile.Durations[0];

    private Instant Another(DemoLesson lesson, int days, Instant from)
    {
        var start = Start(days, from, lesson.Teacher, lesson.Student);
        calendar.Keep(lesson.Teacher, lesson.Student, new Interval(start, start + (lesson.End - lesson.Start)));
        return start;
    }

    // Later days are tried where all is taken, or where the tutor's week has a gap.
    private Instant Start(int days, Instant from, DemoTeacher teacher, Account student) =>
        calendar.Find(teacher, student, new Interval(from, from + Duration.FromDays(days)), Minutes(teacher))
        ?? calendar.Find(teacher, student, new Interval(from, from + LongestSearch), Minutes(teacher))
        ?? throw new InvalidOperationException($"{teacher.Account.DisplayName} has no time for the demo.");

    private LessonTerms Terms(Interval lesson, int minutes, DemoTeacher teacher, Account student, string? note, int subject)
    {
        var profile = teacher.Profile;
        var taught = profile.Subjects.OrderBy(one => one.SubjectId.Value).ElementAt(subject % profile.Subjects.Count);
        var rate = profile.RateFor(taught.SubjectId) ?? profile.HourlyRate;
        var price = LessonPrice.For(rate, minutes, feePercent);
        return new LessonTerms(
            student.Id,
            profile.Id,
            profile.AccountId,
            taught.SubjectId,
            LessonType.VideoCall,
            Place: null,
            note,
            rate,
            price,
            price.OutOfWallet,
            CardPaymentId: null,
            PackageId: null,
            lesson,
            teacher.Rules.WithBuffers(lesson),
            profile.AutoConfirms,
            new PolicyNumbers());
    }
}
