using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Demo;

/// <summary>What happens around the people who can sign in: lessons in every state, and requests that wait for an answer.</summary>
internal sealed class DemoStory
{
    private const int LessonMinutes = 60;
    private const int TaughtLessons = 24;
    private const int DaysBetween = 3;

    private readonly DemoLessons book;
    private readonly DemoCast cast;
    private readonly Instant now;
    private readonly Account ada;
    private readonly Account mateo;
    private readonly DemoTeacher helena;
    private readonly DemoTeacher tomasz;

    public DemoStory(DemoLessons book, DemoCast cast, UserId admin, Instant now)
    {
        (this.book, this.cast, this.now) = (book, cast, now);
        (ada, mateo) = (cast.Learner(DemoPeople.Student), cast.Learner(DemoPeople.SecondStudent));
        (helena, tomasz) = (cast.Teacher(DemoPeople.Tutor), cast.Teacher(DemoPeople.SecondTutor));

        // The first of all, because its time is fixed and the others find theirs around it.
        var begun = BegunAt(Claim.CellsOf(new Interval(now, now + Duration.Epsilon)).Single() - Duration.FromMinutes(20));
        Agreed = book.AskedAt(Ago(26), 3, In(1), helena, ada, "Chapter 5, exercises 3 and 4, if we get that far.")
            .ConfirmedAt(Ago(22), "With pleasure. Send me a photo of what you have.");
        Waiting = [.. Requests()];
        Declined = book.AskedAt(Ago(50), 4, In(2), helena, ada, "Could we go through the mock exam?")
            .DeclinedAt(Ago(43), "I am at a conference that day. The day after is still open.");
        Expired = book.Within(2, In(-7), helena, ada, Duration.FromHours(40), "A short question on integrals.").Expired();
        IReadOnlyList<DemoLesson> others = [begun, Agreed, .. Waiting, Declined, Expired, .. Past(admin), .. OfOthers(), .. Taught()];

        // The last, so that the others find the times that they always had.
        Moved = book.Moved(AgreedWith(ada, 60, In(3)), Ago(14), days: 4, In(6));
        Released = book.Moved(AgreedWith(ada, 80, In(2)), Ago(20), days: 3, In(9)).ReleasedAt(Ago(16), "I teach at school until late that day. I am sorry.");
        Proposed = book.Proposed(AgreedWith(mateo, 40, In(4)), Ago(2), times: 2, In(7), "My train is cancelled that day. Would one of these do?");
        Disputed = Confirmed(4).InDispute("I was in the room for twenty minutes and nobody came.", "I was there from the first minute, and the room stayed empty.");
        Lessons = [.. others, Moved, Released, Proposed, Disputed];
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<DemoLesson> Lessons { get; }

    /// <summary>A lesson to come.</summary>
    public DemoLesson Agreed { get; }

    /// <summary>Requests to one tutor from several students, each with another time left.</summary>
    public IReadOnlyList<DemoLesson> Waiting { get; }

    public DemoLesson Declined { get; }

    public DemoLesson Expired { get; }

    /// <summary>Agreed, and moved by its student since.</summary>
    public DemoLesson Moved { get; }

    /// <summary>Moved by its student, and let go by its tutor.</summary>
    public DemoLesson Released { get; }

    /// <summary>Agreed, and its tutor would rather have another time.</summary>
    public DemoLesson Proposed { get; }

    /// <summary>Each says that the other did not come.</summary>
    public DemoLesson Disputed { get; }

    private DemoLesson BegunAt(Instant start) => book
        .At(start, LessonMinutes, helena, ada, Ago(72), "The two proofs from last week, please.")
        .ConfirmedAt(Ago(68), "Good choice. Have your own attempt at hand.");

    private IEnumerable<DemoLesson> Requests() =>
    [
        book.AskedAt(Ago(3), 3, In(4), helena, ada, "Exercise 7 of the sheet: I get a different sign every time."),
        book.AskedAt(Ago(11), 3, In(2), helena, mateo, "I have a test on limits next week and the last one went badly."),
        book.AskedAt(Ago(21), 3, In(3), helena, cast.Learners[2], "Is one hour enough to get an overview of regression?", subject: 1),
    ];

    private IEnumerable<DemoLesson> Past(UserId admin)
    {
        var completed = Confirmed(5);
        yield return completed.CompletedAt(completed.End + Duration.FromMinutes(4));

        var ill = Confirmed(11);
        yield return ill.CancelledByStudentAt(ill.Start - Duration.FromHours(20), "I have a fever. I will book again next week.");

        var hoarse = Confirmed(15);
        yield return hoarse.CancelledByTutorAt(hoarse.Start - Duration.FromHours(5), "I have lost my voice. I am sorry.");

        var halted = Confirmed(25);
        yield return halted.CancelledByAdminAt(halted.Start - Duration.FromDays(1), admin, "The video service was down for the day.");
        yield return Confirmed(30).StudentMissedIt();
        yield return Confirmed(35).TutorMissedIt();
    }

    // Enough for a week that looks like one, and few enough that there is still time to book.
    private IEnumerable<DemoLesson> OfOthers()
    {
        foreach (var (learner, day) in cast.Learners.Skip(3).Take(4).Zip([0, 0, 1, 3]))
        {
            yield return book.AskedAt(Ago(30), 2, In(day) + Duration.FromHours(2), helena, learner).ConfirmedAt(Ago(28));
        }

        yield return book.AskedAt(Ago(20), 3, In(5), tomasz, ada, "An induction proof that begins at 5 and not at 1.");
        yield return book.AskedAt(Ago(44), 3, In(2), tomasz, mateo);
        yield return book.AskedAt(Ago(9), 2, In(1), tomasz, cast.Learners[7]);

        var proofs = book.Within(3, In(-6), tomasz, mateo, Duration.FromDays(2));
        yield return proofs.CompletedAt(proofs.End + Duration.FromMinutes(2));
    }

    // What a tutor of some weeks has behind him, so that one bad day is seen among many good ones.
    private IEnumerable<DemoLesson> Taught() => Enumerable.Range(2, TaughtLessons).Select(number =>
    {
        var learner = cast.Learners[2 + (number % (cast.Learners.Count - 2))];
        var lesson = book.Within(DaysBetween, In(-(DaysBetween * number)), helena, learner, Duration.FromHours(50));
        lesson.ConfirmedAt(lesson.Booking.CreatedAt + Duration.FromHours(2));
        return lesson.CompletedAt(lesson.End + Duration.FromMinutes(3));
    });

    /// <summary>A lesson to come that the main tutor agreed to an hour after it was asked for.</summary>
    private DemoLesson AgreedWith(Account student, int hoursAgo, Instant from) =>
        book.AskedAt(Ago(hoursAgo), 3, from, helena, student).ConfirmedAt(Ago(hoursAgo - 1));

    /// <summary>A lesson of the two main people, agreed, within three days from so many days ago on.</summary>
    private DemoLesson Confirmed(int daysAgo)
    {
        var lesson = book.Within(3, In(-daysAgo), helena, ada, Duration.FromDays(3));
        return lesson.ConfirmedAt(lesson.Booking.CreatedAt + Duration.FromHours(5));
    }

    private Instant Ago(int hours) => now - Duration.FromHours(hours);

    private Instant In(int days) => now + Duration.FromDays(days);
}
