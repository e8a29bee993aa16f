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
    private static readonly Duration Late = Duration.FromHours(12);

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
    public async Task What_is_noted_again_takes_the_place_of_what_was_noted_before()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await EndAsync(cast, 0, BookingStatus.CancelledByTutor, Party.Tutor);
        (await ProfileAsync(cast)).Reliability.ShouldBe(71);

        await NoteAsync(booking, isRelease: true);

        (await ProfileAsync(cast)).Reliability.ShouldBe(100);
        (await core.Database.ReadAsync(db => db.ReliabilityRecords.CountAsync())).ShouldBe(0);
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

        core.Clock.Advance(Reliability.Window);
        (await core.Get<ReliabilitySweep>().RunAsync(CancellationToken.None)).ShouldBe(0);
        (await FoundAsync()).ShouldBe(0);

        core.Clock.Advance(Duration.FromSeconds(1));
        (await core.Get<ReliabilitySweep>().RunAsync(CancellationToken.None)).ShouldBe(1);
        (await FoundAsync()).ShouldBe(1);
        (await ProfileAsync(cast)).ConfirmsUnasked.ShouldBeTrue();
    }

    [Fact]
    [Trait("Kind", "Race")]
    public async Task Of_changes_at_once_none_is_left_out_of_the_count()
    {
        const int racers = 8;
        var cast = await Cast.OnStageAsync(core.Database);
        var bookings = new List<Booking>();
        for (var lesson = 0; lesson < racers; lesson++)
        {
            bookings.Add(await AgreedAsync(cast, lesson));
        }

        var line = new ReadersLine(racers, "Bookings");
        await Task.WhenAll(bookings.Select((booking, racer) => Task.Run(async () =>
        {
            await using var db = core.Database.InProcess(racer, line).CreateDbContext();
            await EndAsync(db, booking.Id, cast, BookingStatus.Completed, Party.Tutor);
        })));

        var profile = await ProfileAsync(cast);
        profile.FinishedLessons.ShouldBe(racers);
        profile.Reliability.ShouldBe(100);
    }

    private async Task<Booking> EndAsync(Cast cast, int lesson, BookingStatus end, Party by)
    {
        var booking = await AgreedAsync(cast, lesson);
        await using var db = core.Database.CreateDbContext();
        return await EndAsync(db, booking.Id, cast, end, by);
    }

    // So soon that every cancellation is a late one.
    private async Task<Booking> AgreedAsync(Cast cast, int lesson)
    {
        var id = await core.RequestAsync(cast, at: FakeClock.Start + Duration.FromHours(2 + lesson));
        await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None);
        return await core.Database.ReadAsync(db => db.Bookings.SingleAsync(booking => booking.Id == id));
    }

    private async Task<Booking> EndAsync(TutorBookingDb db, BookingId id, Cast cast, BookingStatus end, Party by)
    {
        var booking = await db.Bookings.ForChange().SingleAsync(b => b.Id == id);
        booking.Enter(end, new BookingAct((by is Party.Tutor ? cast.Grace : cast.Ada).Id, by, core.Clock.Now, Note: null));
        var outcome = await db.TrySaveAsync(() => db.NoteReliabilityAsync(booking, Late, isRelease: false, CancellationToken.None), CancellationToken.None);
        outcome.ShouldBe(SaveOutcome.Saved);
        return booking;
    }

    private async Task NoteAsync(Booking booking, bool isRelease)
    {
        await using var db = core.Database.CreateDbContext();
        await db.TrySaveAsync(() => db.NoteReliabilityAsync(booking, Late, isRelease, CancellationToken.None), CancellationToken.None);
    }

    private Task<TutorProfile> ProfileAsync(Cast cast) => core.Database.ReadAsync(db => db.Tutors.SingleAsync(tutor => tutor.Id == cast.GraceProfile));

    private async Task<int> FoundAsync() =>
        (await core.Get<DiscoveryQueries>().FindAsync(new DiscoveryFilter(), DateTimeZone.Utc, viewer: null, CancellationToken.None)).Value.Total;
}
