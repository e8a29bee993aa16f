using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>One booking of the demo and the people in it, walked through its states as people walk it.</summary>
internal sealed record DemoLesson(Booking Booking, Account Student, DemoTeacher Teacher)
{
    private const int AllBack = 100;

    public Instant Start => Booking.StartsAt;

    public Instant End => Booking.EndsAt;

    public DemoLesson ConfirmedAt(Instant at, string? note = null) => After(Booking.Confirm(ByTutor(at, note)));

    public DemoLesson DeclinedAt(Instant at, string reason) => After(Booking.Decline(ByTutor(at, reason)));

    public DemoLesson Expired() => After(Booking.Expire(Booking.ExpiresAt + Duration.FromSeconds(3)));

    public DemoLesson CompletedAt(Instant at) => After(Booking.Complete(ByTutor(at, note: null)));

    /// <summary>As the sweep does where no tutor says that it took place.</summary>
    public DemoLesson CompletedByItself() => After(Booking.Complete(BookingAct.OfPlatform(CompletionPolicy.DueAt(Booking.Facts))));

    public DemoLesson StudentMissedIt() => After(Booking.ReportNoShow(ByTutor(Start + Duration.FromMinutes(15), "I waited for a quarter of an hour.")));

    /// <summary>Whoever was to get the money back has it by now.</summary>
    public DemoLesson TutorMissedIt()
    {
        After(Booking.ReportNoShow(ByStudent(Start + Duration.FromMinutes(12), "Nobody came.")));
        return After(Booking.SettleWhenDue(NoShowPolicy.Until(Booking.Facts) + Duration.FromSeconds(1)));
    }

    /// <summary>Both say that the other did not come: the money is frozen until an admin has decided.</summary>
    public DemoLesson InDispute(string tutor, string student)
    {
        After(Booking.ReportNoShow(ByTutor(Start + Duration.FromMinutes(20), tutor)));
        return After(Booking.ReportNoShow(ByStudent(Start + Duration.FromMinutes(50), student)));
    }

    /// <summary>Moved by its student; the time must have been kept before.</summary>
    public DemoLesson MovedAt(Instant at, Instant start)
    {
        var lesson = new Interval(start, start + (End - Start));
        Booking.Move(ByStudent(at, note: null), lesson, Teacher.Rules.WithBuffers(lesson), Booking.ExpiresAt);
        return this;
    }

    public DemoLesson ReleasedAt(Instant at, string reason) => After(Booking.Release(ByTutor(at, reason)));

    public DemoLesson ProposedAt(Instant at, IReadOnlyCollection<Instant> starts, string reason) => After(Booking.Propose(
        ByTutor(at, reason), [.. starts.Select(start => new Interval(start, start + (End - Start)))], Teacher.Rules));

    public DemoLesson CancelledByStudentAt(Instant at, string reason) => After(Booking.Cancel(ByStudent(at, reason), AllBack).Refusal);

    public DemoLesson CancelledByTutorAt(Instant at, string reason) => After(Booking.Cancel(ByTutor(at, reason), AllBack).Refusal);

    public DemoLesson CancelledByAdminAt(Instant at, UserId admin, string reason) =>
        After(Booking.Cancel(new BookingAct(admin, Party.Admin, at, reason), AllBack).Refusal);

    private DemoLesson After(Refusal? refusal) => refusal is null ? this : throw Impossible(refusal);

    private BookingAct ByTutor(Instant at, string? note) => new(Teacher.Account.Id, Party.Tutor, at, note);

    private BookingAct ByStudent(Instant at, string? note) => new(Student.Id, Party.Student, at, note);

    private static InvalidOperationException Impossible(Refusal refusal) => new($"The demo asks for what the rules refuse: {refusal.Code}.");
}
