using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Bookings.Moving.Moves;

namespace TutorBooking.Tests.Core.Bookings.Moving;

public sealed class RescheduleServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_moved_lesson_keeps_all_but_its_time_and_its_link()
    {
        var (cast, booking) = await AgreedAsync();
        var before = await SeeAsync(cast, booking);

        var after = (await core.MoveAsync(cast.Ada, booking, Thursday(14))).Value;

        (after.StartsAt, after.EndsAt).ShouldBe((Thursday(14), Thursday(15)));
        (after.Status, after.Price, after.Facts.Moves).ShouldBe((before.Status, before.Price, 1));
        after.JoinToken.ShouldNotBeNull();
        string.Equals(after.JoinToken, before.JoinToken, StringComparison.Ordinal).ShouldBeFalse("the link changes");
        after.Notes.Platform.ShouldBe($"[Rescheduled at {core.Clock.Now}]");
        after.Events[^1].Kind.ShouldBe(BookingEventKind.Moved);
        await core.ShouldOwnOnlyAsync(cast, booking, Thursday(14));
    }

    [Fact]
    public async Task A_request_goes_on_waiting_at_its_new_time()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);

        var after = (await core.MoveAsync(cast.Ada, booking, Thursday(14))).Value;

        after.Status.ShouldBe(BookingStatus.Pending);
        after.JoinToken.ShouldBeNull();
        after.ExpiresAt.ShouldBe(FakeClock.Start + Duration.FromHours(24), "the lesson no longer begins before the tutor's day to answer is over");
    }

    [Fact]
    public async Task The_old_time_does_not_stand_in_the_way_of_the_new_one()
    {
        var (cast, booking) = await AgreedAsync();
        var quarterLater = Lessons.Tomorrow + Duration.FromMinutes(15);

        (await core.MoveAsync(cast.Ada, booking, quarterLater)).Refusal.ShouldBeNull();

        await core.ShouldOwnOnlyAsync(cast, booking, quarterLater);
    }

    [Fact]
    public async Task The_old_time_can_be_booked_by_another_at_once()
    {
        var (cast, booking) = await AgreedAsync();
        await core.MoveAsync(cast.Ada, booking, Thursday(14));

        (await core.TryBookAsync(cast, cast.Alan, Lessons.Tomorrow)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Each_move_writes_a_line_of_its_own_and_the_third_is_refused()
    {
        var (cast, booking) = await AgreedAsync();
        await core.MoveAsync(cast.Ada, booking, Thursday(14));
        core.Clock.Advance(Duration.FromMinutes(1));
        var second = (await core.MoveAsync(cast.Ada, booking, Thursday(15))).Value;

        (await core.MoveAsync(cast.Ada, booking, Thursday(16))).Refusal.ShouldHaveCode("RESCHEDULE_LIMIT");

        (second.Notes.Platform?.Split('\n').Length).ShouldBe(2);
    }

    [Fact]
    public async Task Moving_twice_to_the_same_time_is_one_move()
    {
        var (cast, booking) = await AgreedAsync();
        var first = (await core.MoveAsync(cast.Ada, booking, Thursday(14))).Value;

        var second = (await core.MoveAsync(cast.Ada, booking, Thursday(14))).Value;

        (second.Version, second.Facts.Moves).ShouldBe((first.Version, 1));
    }

    [Fact]
    public async Task Only_its_student_moves_a_lesson()
    {
        var (cast, booking) = await AgreedAsync();

        (await core.MoveAsync(cast.Grace, booking, Thursday(14))).Refusal.ShouldHaveCode("WRONG_ROLE");
        (await core.MoveAsync(cast.Rosa, booking, Thursday(14))).Refusal.ShouldHaveCode("WRONG_ROLE");
        (await core.MoveAsync(cast.Alan, booking, Thursday(14))).Refusal.ShouldHaveCode("NOT_YOUR_BOOKING");
        (await core.MoveAsync(cast.Ada, new BookingId(999), Thursday(14))).Refusal.ShouldHaveCode("BOOKING_NOT_FOUND");
    }

    [Fact]
    public async Task What_is_not_open_is_refused_with_its_reason()
    {
        var (cast, booking) = await AgreedAsync();
        await core.RequestAsync(cast, cast.Alan, Thursday(14));
        var another = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor);
        var emmy = await core.Database.AddAsync(ATutor.Teaching(another.Id, cast.Mathematics));
        await core.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace(Thursday(16)) with { TutorId = emmy.Id }, CancellationToken.None);

        (await core.MoveAsync(cast.Ada, booking, Thursday(3))).Refusal.ShouldHaveCode("TUTOR_NOT_AVAILABLE");
        (await core.MoveAsync(cast.Ada, booking, Thursday(14, 30))).Refusal.ShouldHaveCode("SLOT_TAKEN");
        (await core.MoveAsync(cast.Ada, booking, Thursday(16, 30))).Refusal.ShouldHaveCode("STUDENT_BUSY");
        (await core.ReadAsync(booking)).Moves.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_offered_for_a_move_is_accepted_and_nothing_else()
    {
        var (cast, booking) = await AgreedAsync();
        await core.RequestAsync(cast, cast.Alan, Thursday(14));
        var range = new Interval(Thursday(0), Thursday(0) + Duration.FromDays(1));

        var offered = await core.Get<MoveSlotQueries>().FindAsync(cast.Ada, booking, range, CancellationToken.None);

        offered.Count.ShouldBe(45 - 7, "an hour begins every quarter from 8 to 19, but not around Alan’s");
        offered.ShouldNotContain(Thursday(13, 15));
        (await core.MoveAsync(cast.Ada, booking, offered[^1])).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_the_times_a_lesson_could_have()
    {
        var (cast, booking) = await AgreedAsync();
        var range = new Interval(Thursday(0), Thursday(0) + Duration.FromDays(1));

        (await core.Get<MoveSlotQueries>().FindAsync(cast.Alan, booking, range, CancellationToken.None)).ShouldBeEmpty();
    }

    private async Task<BookingDetails> SeeAsync(Cast cast, BookingId booking) =>
        (await core.Get<BookingQueries>().FindAsync(cast.Ada, booking, CancellationToken.None)).Value;

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        return (cast, await core.AgreeAsync(cast));
    }
}
