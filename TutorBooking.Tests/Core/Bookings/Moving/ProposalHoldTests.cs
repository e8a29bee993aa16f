using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Bookings.Moving.Moves;

namespace TutorBooking.Tests.Core.Bookings.Moving;

/// <summary>What a tutor proposes is held, for as long as it is held, and not a moment longer.</summary>
public sealed class ProposalHoldTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Proposed_times_are_held_on_the_tutors_time_only()
    {
        var (cast, booking) = await AgreedAsync();

        await core.ProposeAsync(cast, booking, Thursday(9), Thursday(14));

        var holds = await core.Database.ReadAsync(db => db.Holds.Where(hold => hold.StudentId == null).Include(hold => hold.Claims).ToListAsync());
        holds.Count.ShouldBe(2);
        holds.ShouldAllBe(hold => hold.PersonId == cast.Grace.Id && hold.ExpiresAt == Lessons.Tomorrow && hold.Claims.Count == 12);
    }

    [Fact]
    public async Task Nobody_else_can_book_a_held_time_or_is_offered_it()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(9));

        (await core.TryBookAsync(cast, cast.Alan, Thursday(9, 30))).Refusal.ShouldHaveCode("SLOT_TAKEN");
        var offered = await core.OfferedAsync(cast, cast.Alan);
        offered.ShouldNotContain(Thursday(9, 45));
        offered.ShouldContain(Thursday(10));
    }

    [Fact]
    public async Task Buffers_are_held_with_the_times_and_stay_with_the_lesson()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => KeepFree(grace.Schedule, minutes: 15));
        var booking = await core.AgreeAsync(cast);
        await core.ProposeAsync(cast, booking, Thursday(10));

        // Both lessons' buffers count, and the two may not lie over one another.
        (await core.TryBookAsync(cast, cast.Alan, Thursday(11, 15))).Refusal.ShouldHaveCode("SLOT_TAKEN");
        (await core.TryBookAsync(cast, cast.Alan, Thursday(11, 30))).Refusal.ShouldBeNull();
        (await core.AcceptAsync(cast.Ada, booking, Thursday(10))).Refusal.ShouldBeNull();

        (await core.Database.ReadAsync(db => db.Claims.CountAsync(claim => claim.BookingId == booking && claim.PersonId == cast.Grace.Id))).ShouldBe(18);
    }

    [Fact]
    public async Task Unanswered_times_run_out_at_their_instant_and_the_sweep_says_so()
    {
        var (cast, booking) = await AgreedAsync(Thursday(9));
        await core.ProposeAsync(cast, booking, Thursday(14));
        core.Clock.Advance(Duration.FromHours(24) - Duration.FromTicks(1));
        (await SweepAsync()).ShouldBe(0);

        core.Clock.Advance(Duration.FromTicks(1));

        (await SweepAsync()).ShouldBe(1);
        var seen = await SeeAsync(cast, booking);
        (seen.Proposal?.State).ShouldBe(ProposalState.Expired);
        seen.Events[^1].Kind.ShouldBe(BookingEventKind.ProposalExpired);
        await core.ShouldOwnOnlyAsync(cast, booking, Thursday(9));
    }

    [Fact]
    public async Task A_hold_that_has_run_out_blocks_nobody_even_before_the_sweep()
    {
        var (cast, booking) = await AgreedAsync(Thursday(9));
        await core.ProposeAsync(cast, booking, Thursday(14));
        core.Clock.Advance(Duration.FromHours(24));

        (await core.AcceptAsync(cast.Ada, booking, Thursday(14))).Refusal.ShouldHaveCode("PROPOSAL_CLOSED");
        (await core.OfferedAsync(cast, cast.Alan)).ShouldContain(Thursday(14));
        (await core.TryBookAsync(cast, cast.Alan, Thursday(14))).Refusal.ShouldBeNull();
        (await SweepAsync()).ShouldBe(1, "the proposal itself still ends");
    }

    [Fact]
    public async Task A_proposal_that_has_run_out_does_not_keep_a_tutor_from_the_next_even_before_the_sweep()
    {
        var (cast, booking) = await AgreedAsync(Thursday(9));
        await core.ProposeAsync(cast, booking, Thursday(14));
        core.Clock.Advance(Duration.FromHours(24) - Duration.FromTicks(1));
        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Thursday(15))).Refusal.ShouldBe(BookingRefusals.ProposalOpen);

        core.Clock.Advance(Duration.FromTicks(1));
        (await SeeAsync(cast, booking, cast.Grace)).AllowedActions.ShouldContain(BookingAction.Propose);
        var again = await core.ProposeAsync(cast, booking, Thursday(14));

        again.Events.TakeLast(2).Select(line => line.Kind).ShouldBe([BookingEventKind.ProposalExpired, BookingEventKind.TimesProposed]);
        (again.Proposal?.State, again.Facts.Proposals).ShouldBe((ProposalState.Open, 2));
        (await SweepAsync()).ShouldBe(0, "the first has ended with the second");
        (await core.AcceptAsync(cast.Ada, booking, Thursday(14))).Refusal.ShouldBeNull();
        await core.ShouldOwnOnlyAsync(cast, booking, Thursday(14));
    }

    [Fact]
    public async Task A_student_may_move_the_lesson_to_where_its_own_proposal_holds_time()
    {
        foreach (var start in new[] { Thursday(14), Thursday(14, 30) })
        {
            using var own = new TestCore();
            var cast = await Cast.OnStageAsync(own.Database);
            var booking = await own.AgreeAsync(cast);
            await own.ProposeAsync(cast, booking, Thursday(14), Thursday(16));
            var range = new Interval(Thursday(0), Thursday(0) + Duration.FromDays(1));
            (await own.Get<MoveSlotQueries>().FindAsync(cast.Ada, booking, range, CancellationToken.None)).ShouldContain(start);
            (await own.OfferedAsync(cast, cast.Alan)).ShouldNotContain(start, "nobody else is offered it");

            var moved = (await own.MoveAsync(cast.Ada, booking, start)).Value;

            (moved.StartsAt, moved.Facts.Moves, moved.Proposal?.State).ShouldBe((start, 1, ProposalState.Withdrawn));
            await own.ShouldOwnOnlyAsync(cast, booking, start);
            (await own.TryBookAsync(cast, cast.Alan, Thursday(16))).Refusal.ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_move_after_a_proposal_has_run_out_says_that_it_ran_out()
    {
        var (cast, booking) = await AgreedAsync(Thursday(9) + Duration.FromDays(2));
        await core.ProposeAsync(cast, booking, Thursday(14) + Duration.FromDays(1));
        core.Clock.Advance(Duration.FromHours(24));

        var moved = (await core.MoveAsync(cast.Ada, booking, Thursday(14) + Duration.FromDays(1))).Value;

        (moved.Proposal?.State).ShouldBe(ProposalState.Expired);
        await core.ShouldOwnOnlyAsync(cast, booking, Thursday(14) + Duration.FromDays(1));
    }

    [Fact]
    public async Task A_cancelled_lesson_lets_its_proposed_times_go_at_once()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(14), Thursday(16));

        await core.Get<BookingService>().CancelAsync(cast.Grace, booking, new Cancellation(Reason: null), CancellationToken.None);

        ((await SeeAsync(cast, booking)).Proposal?.State).ShouldBe(ProposalState.Withdrawn);
        (await core.Database.ReadAsync(db => db.ClaimsAt(core.Clock.Now).CountAsync())).ShouldBe(0);
        (await core.TryBookAsync(cast, cast.Alan, Thursday(14))).Refusal.ShouldBeNull();
        (await core.TryBookAsync(cast, cast.Alan, Thursday(16))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_moved_lesson_lets_its_proposed_times_go_at_once()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(14));

        (await core.MoveAsync(cast.Ada, booking, Thursday(10))).Refusal.ShouldBeNull();

        ((await SeeAsync(cast, booking)).Proposal?.State).ShouldBe(ProposalState.Withdrawn);
        await core.ShouldOwnOnlyAsync(cast, booking, Thursday(10));
        (await core.TryBookAsync(cast, cast.Alan, Thursday(14))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_lesson_that_begins_sooner_than_a_day_is_answered_before_it_begins()
    {
        var (cast, booking) = await AgreedAsync(FakeClock.Start + Duration.FromHours(5));

        var seen = await core.ProposeAsync(cast, booking, Thursday(14));

        (seen.Proposal?.ExpiresAt).ShouldBe(FakeClock.Start + Duration.FromHours(5));
    }

    private static void KeepFree(Schedule? hours, int minutes)
    {
        hours.ShouldNotBeNull();
        (hours.BufferBeforeMinutes, hours.BufferAfterMinutes) = (minutes, minutes);
    }

    private Task<int> SweepAsync() => core.Get<ProposalSweep>().RunAsync(CancellationToken.None);

    private async Task<BookingDetails> SeeAsync(Cast cast, BookingId booking, CurrentUser? viewer = null) =>
        (await core.Get<BookingQueries>().FindAsync(viewer ?? cast.Ada, booking, CancellationToken.None)).Value;

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync(Instant? at = null)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        return (cast, await core.AgreeAsync(cast, at: at));
    }
}
