using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>One booking of the demo and the people in it, walked through its states as people walk it.</summary>
internal sealed record DemoLesson(Booking Booking, Account Student, DemoTeacher Teacher)
{
    public Instant Start => Booking.StartsAt;

    public Instant End => Booking.EndsAt;

    public DemoLesson ConfirmedAt(Instant at, string? note = null)
    {
        if (Booking.Confirm(ByTutor(at, note)) is { } refusal) throw Impossible(refusal);
        return this;
    }

    public DemoLesson DeclinedAt(Instant at, string reason)
    {
        if (Booking.Decline(ByTutor(at, reason)) is { } refusal) throw Impossible(refusal);
        return this;
    }

    public DemoLesson Expired()
    {
        if (Booking.Expire(Booking.ExpiresAt + Duration.FromSeconds(3)) is { } refusal) throw Impossible(refusal);
        return this;
    }

    public DemoLesson CompletedAt(Instant at) => Entering(BookingStatus.Completed, ByTutor(at, note: null));

    /// <summary>As the sweep does where no tutor says that it took place.</summary>
    public DemoLesson CompletedByItself() => Entering(BookingStatus.Completed, BookingAct.OfPlatform(Start + Duration.FromHours(24)));

    public DemoLesson StudentMissedIt() => Entering(BookingStatus.NoShowStudent, ByTutor(Start + Duration.FromMinutes(15), "I waited for a quarter of an hour."));

    public DemoLesson TutorMissedIt() => Entering(BookingStatus.NoShowTutor, ByStudent(Start + Duration.FromMinutes(12), "Nobody came."));

    public DemoLesson CancelledByStudentAt(Instant at, string reason) => Entering(BookingStatus.CancelledByStudent, ByStudent(at, reason));

    public DemoLesson CancelledByTutorAt(Instant at, string reason) => Entering(BookingStatus.CancelledByTutor, ByTutor(at, reason));

    public DemoLesson CancelledByAdminAt(Instant at, UserId admin, string reason) =>
        Entering(BookingStatus.CancelledByAdmin, new BookingAct(admin, Party.Admin, at, reason));

    private DemoLesson Entering(BookingStatus status, BookingAct act)
    {
        Booking.Enter(status, act);
        return this;
    }

    private BookingAct ByTutor(Instant at, string? note) => new(Teacher.Account.Id, Party.Tutor, at, note);

    private BookingAct ByStudent(Instant at, string? note) => new(Student.Id, Party.Student, at, note);

    private static InvalidOperationException Impossible(Refusal refusal) => new($"The demo asks for what the rules refuse: {refusal.Code}.");
}
