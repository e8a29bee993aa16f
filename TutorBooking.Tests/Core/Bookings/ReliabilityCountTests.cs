using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class ReliabilityCountTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_held_lesson_counts_for_both_parties_and_is_told_after_the_fifth()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        for (var lesson = 0; lesson < 4; lesson++)
        {
            await EndAsync(cast, lesson, BookingStatus.Completed, Party.Tutor);
        }

        (await ProfileAsync(cast)).PublicReliability.ShouldBeNull();
        (await core.Get<ReliabilityQueries>().OfTutorAsync(cast.GraceProfile, CancellationToken.None)).ShouldBeNull();

        await EndAsync(cast, 4, BookingStatus.NoShowTutor, Party.Student);

        var profile = await ProfileAsync(cast);
        profile.FinishedLessons.ShouldBe(5);
        profile.PublicReliability.ShouldBe(75);
        (await core.Get<ReliabilityQueries>().OfTutorAsync(cast.GraceProfile, CancellationToken.None))
            .ShouldBe(new Reliability(Party.Tutor, Held: 4, Missed: 1, CancelledLate: 0, CancelledEarly: 0, Unanswered: 0));
        (await core.Get<ReliabilityQueries>().OfStudentAsync(cast.Grace, cast.Ada.Id, CancellationToken.None))
            .ShouldBe(new Reliability(Party.Student, Held: 4, Missed: 0, CancelledLate: 0, CancelledEarly: 0, Unanswered: 0));
    }

    [Fact]
    public async Task A_students_number_is_for_tutors_whose_lessons_he_books()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await EndAsync(cast, 0, BookingStatus.NoShowStudent, Party.Tutor);
        var queries = core.Get<ReliabilityQueries>();

        (await queries.OfStudentAsync(cast.Grace, cast.Ada.Id, CancellationToken.None)).ShouldNotBeNull().Value.ShouldBe(63);
        (await queries.OfStudentAsync(cast.Grace, cast.Alan.Id, CancellationToken.None)).ShouldBeNull();
        (await queries.OfStudentAsync(cast.Alan, cast.Ada.Id, CancellationToken.None)).ShouldBeNull();
        (await queries.OfStudentAsync(cast.Rosa, cast.Ada.Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_cancellation_taken_back_leaves_no_mark()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.AgreeAsync(cast, at: FakeClock.Start + Duration.FromHours(2));
        await core.Get<BookingService>().CancelAsync(cast.Grace, booking, new Cancellation("A cold"), CancellationToken.None);
        (await ProfileAsync(cast)).Reliability.ShouldBe(71);

        await core.Get<BookingService>().UndoAsync(cast.Grace, booking, CancellationToken.None);

        (await ProfileAsync(cast)).Reliability.ShouldBe(100);
        (await core.Database.ReadAsync(db => db.ReliabilityRecords.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_lesson_let_go_after_a_move_leaves_no_mark()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.AgreeAsync(cast, at: Lessons.Tomorrow);
        _ = (await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, booking, Lessons.Tomorrow + Duration.FromHours(5), CancellationToken.None)).Value;

        _ = (await core.Get<BookingService>().ReleaseAsync(cast.Grace, booking, "I cannot at that time", CancellationToken.None)).Value;

        (await ProfileAsync(cast)).Reliability.ShouldBe(100);
    }

    [Fact]
    public async Task Whoever_cannot_be_relied_on_confirms_by_hand_and_is_listed_no_more_until_it_is_long_ago()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.AutoConfirms = true);
        (await ProfileAsync(cast)).ConfirmsUnasked.ShouldBeTrue();

        await EndAsync(cast, 0, BookingStatus.NoShowTutor, Party.Student);
        (await ProfileAsync(cast)).ConfirmsUnasked.ShouldBeFalse();
        (await FoundAsync()).ShouldBe(1);

        await EndAsync(cast, 1, BookingStatus.NoShowTutor, Party.Student);
        (await ProfileAsync(cast)).Reliability.ShouldBe(45);
        (await FoundAsync()).ShouldBe(0);

        core.Clock.Advance(Reliability.Window - Duration.FromDays(1));
        (await SweepAsync()).ShouldBe(0);
        (await FoundAsync()).ShouldBe(0);

        core.Clock.Advance(Duration.FromSeconds(1));
        (await SweepAsync()).ShouldBe(1);
        (await FoundAsync()).ShouldBe(1);
        (await ProfileAsync(cast)).ConfirmsUnasked.ShouldBeFalse("one of the two still counts");

        core.Clock.Advance(Duration.FromDays(1));
        (await SweepAsync()).ShouldBe(1);
        (await ProfileAsync(cast)).ConfirmsUnasked.ShouldBeTrue();
    }

    [Fact]
    [Trait("Kind", "Race")]
    public async Task Of_changes_at_once_none_is_left_out_of_the_count()
    {
        const int racers = 8;
        var cast = await Cast.OnStageAsync(core.Database);
        var bookings = new List<BookingId>();
        for (var lesson = 0; lesson < racers; lesson++)
        {
            bookings.Add(await core.AgreeAsync(cast, at: FakeClock.Start + Duration.FromHours(2 + lesson)));
        }

        core.Clock.Advance(Duration.FromHours(20));
        var line = new ReadersLine(racers, "Bookings");
        await Task.WhenAll(bookings.Select((booking, racer) => Task.Run(() =>
            core.Create<BookingService>(core.Database.InProcess(racer, line)).CompleteAsync(cast.Grace, booking, CancellationToken.None))));

        var profile = await ProfileAsync(cast);
        profile.FinishedLessons.ShouldBe(racers);
        profile.Reliability.ShouldBe(100);
    }

    // One a day, asked for and ended within hours.
    private async Task EndAsync(Cast cast, int day, BookingStatus end, Party by)
    {
        var start = FakeClock.Start + Duration.FromDays(day) + Duration.FromHours(2);
        core.GoTo(start - Duration.FromHours(2));
        var id = await core.RequestAsync(cast, at: start);
        await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None);
        core.GoTo(start + Duration.FromHours(1));
        var outcome = end is BookingStatus.Completed
            ? await core.Get<BookingService>().CompleteAsync(cast.Grace, id, CancellationToken.None)
            : await core.Get<BookingService>().ReportNoShowAsync(
                by is Party.Tutor ? cast.Grace : cast.Ada, id, end is BookingStatus.NoShowTutor ? Party.Tutor : Party.Student, note: null, CancellationToken.None);
        outcome.Value.Status.ShouldBe(end);
    }

    private Task<TutorProfile> ProfileAsync(Cast cast) => core.Database.ReadAsync(db => db.Tutors.SingleAsync(tutor => tutor.Id == cast.GraceProfile));

    private Task<int> SweepAsync() => core.Get<ReliabilitySweep>().RunAsync(CancellationToken.None);

    private async Task<int> FoundAsync() =>
        (await core.Get<DiscoveryQueries>().FindAsync(new DiscoveryFilter(), DateTimeZone.Utc, viewer: null, CancellationToken.None)).Value.Total;
}
