using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Two acts at once on one booking, each by a connection of its own; both have read it before either saves. One winner, one effect, no orphan of a claim.</summary>
[Trait("Kind", "Race")]
public sealed class TransitionRaceTests : IDisposable
{
    private const int Rounds = 5;

    private TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public Task A_yes_against_the_students_no() => RaceAsync(
        (stage, cast) => stage.RequestAsync(cast),
        (bookings, cast, id) => bookings.ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None),
        (bookings, cast, id) => bookings.CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None));

    [Fact]
    public Task A_cancellation_by_each_of_the_two() => RaceAsync(
        (stage, cast) => stage.AgreeAsync(cast),
        (bookings, cast, id) => bookings.CancelAsync(cast.Grace, id, new Cancellation("A cold"), CancellationToken.None),
        (bookings, cast, id) => bookings.CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None));

    [Fact]
    public Task A_word_of_each_that_the_other_did_not_come() => RaceAsync(
        async (stage, cast) =>
        {
            var id = await stage.AgreeAsync(cast);
            stage.GoTo(Lessons.Tomorrow + Duration.FromMinutes(20));
            return id;
        },
        (bookings, cast, id) => bookings.ReportNoShowAsync(cast.Grace, id, Party.Student, note: null, CancellationToken.None),
        (bookings, cast, id) => bookings.ReportNoShowAsync(cast.Ada, id, Party.Tutor, note: null, CancellationToken.None));

    [Fact]
    public async Task A_cancellation_against_a_move()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (cast, id) = await StageAsync((stage, cast) => stage.AgreeAsync(cast, at: Lessons.Tomorrow));
            var line = new ReadersLine(racers: 2, "Bookings");

            var outcomes = await Task.WhenAll(
                Task.Run(() => Bookings(0, line).CancelAsync(cast.Grace, id, new Cancellation("A cold"), CancellationToken.None)),
                Task.Run(() => core.Create<RescheduleService>(core.Database.InProcess(1, line)).RescheduleAsync(cast.Ada, id, Act.OtherTime, CancellationToken.None)));

            await OneWonAsync(id, outcomes);
        }
    }

    [Fact]
    public async Task A_students_own_cancellation_against_his_own_move_in_another_tab()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (cast, id) = await StageAsync((stage, cast) => stage.AgreeAsync(cast));
            var line = new ReadersLine(racers: 2, "Bookings");

            var outcomes = await Task.WhenAll(
                Task.Run(() => Bookings(0, line).CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)),
                Task.Run(() => core.Create<RescheduleService>(core.Database.InProcess(1, line)).RescheduleAsync(cast.Ada, id, Act.OtherTime, CancellationToken.None)));

            await OneWonAsync(id, outcomes);
        }
    }

    [Fact]
    public async Task A_yes_against_the_sweep_that_ends_the_request()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (cast, id) = await StageAsync((stage, cast) => stage.RequestAsync(cast));
            core.GoTo((await core.ReadAsync(id)).ExpiresAt);
            var line = new ReadersLine(racers: 2, "Bookings");

            // The tutor's clock is a moment behind, as another machine's may be.
            var late = core.Create<BookingService>(core.Database.InProcess(0, line), new ClockBehind(core.Clock));
            var answer = Task.Run(() => late.ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None));
            var swept = Task.Run(() => core.Create<ExpirySweep>(core.Database.InProcess(1, line)).RunAsync(CancellationToken.None));
            await Task.WhenAll(answer, swept);

            var stored = await core.ReadAsync(id);
            stored.Version.ShouldBe(1);
            ((await answer).Refusal is null).ShouldBe(await swept is 0, "one of the two wins");
            stored.Status.ShouldBe(await swept is 0 ? BookingStatus.Confirmed : BookingStatus.Expired);
            await NoOrphanAsync(stored);
        }
    }

    [Fact]
    public async Task The_same_cancellation_from_two_tabs_has_one_effect()
    {
        var (cast, id) = await StageAsync((stage, cast) => stage.AgreeAsync(cast));
        var messages = await core.Database.ReadAsync(db => db.Outbox.CountAsync());
        var line = new ReadersLine(racers: 2, "Bookings");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(tab =>
            Task.Run(() => Bookings(tab, line).CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None))));

        outcomes.ShouldAllBe(outcome => outcome.Refusal == null && outcome.Value.Status == BookingStatus.CancelledByStudent && outcome.Value.Version == 2);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(messages + 2, "a change for the pages, and news for the tutor");
    }

    private async Task RaceAsync(
        Func<TestCore, Cast, Task<BookingId>> begin,
        Func<BookingService, Cast, BookingId, Task<Result<BookingDetails>>> one,
        Func<BookingService, Cast, BookingId, Task<Result<BookingDetails>>> other)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (cast, id) = await StageAsync(begin);
            var line = new ReadersLine(racers: 2, "Bookings");

            var outcomes = await Task.WhenAll(Task.Run(() => one(Bookings(0, line), cast, id)), Task.Run(() => other(Bookings(1, line), cast, id)));

            await OneWonAsync(id, outcomes);
        }
    }

    private async Task<(Cast Cast, BookingId Id)> StageAsync(Func<TestCore, Cast, Task<BookingId>> begin)
    {
        core.Dispose();
        core = new TestCore();
        var cast = await Cast.OnStageAsync(core.Database);
        return (cast, await begin(core, cast));
    }

    private async Task OneWonAsync(BookingId id, Result<BookingDetails>[] outcomes)
    {
        outcomes.Select(outcome => outcome.Refusal).ShouldBe([null, BookingRefusals.ChangedMeanwhile], ignoreOrder: true);
        var won = outcomes.Single(outcome => outcome.Refusal is null).Value;
        var stored = await core.ReadAsync(id);
        (stored.Status, stored.Version, stored.StartsAt).ShouldBe((won.Status, won.Version, won.StartsAt));
        await NoOrphanAsync(stored);

        // Money has moved exactly where the agreement has ended, and then all of it in one direction.
        (stored.RefundedMinor + stored.EarnedMinor > 0).ShouldBe(!stored.Status.IsBlocking);
        (stored.RefundedMinor is 0 || stored.EarnedMinor is 0).ShouldBeTrue();
    }

    private async Task NoOrphanAsync(Booking stored) =>
        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(stored.Status.IsBlocking ? 24 : 0);

    private BookingService Bookings(int process, ReadersLine line) => core.Create<BookingService>(core.Database.InProcess(process, line));

    private sealed class ClockBehind(FakeClock clock) : IClock
    {
        public Instant GetCurrentInstant() => clock.Now - Duration.FromSeconds(1);
    }
}
