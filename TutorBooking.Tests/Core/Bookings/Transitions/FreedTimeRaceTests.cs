using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Time that is about to be somebody's again, wanted by two at once: one has it, and no cell of it is left over.</summary>
[Trait("Kind", "Race")]
public sealed class FreedTimeRaceTests : IDisposable
{
    private const int Rounds = 5;

    private TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_cancellation_taken_back_against_another_student_who_books_the_time()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (cast, id) = await StageAsync();
            _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;
            var line = new ReadersLine(racers: 2, "Schedules");

            var undo = Task.Run(() => core.Create<BookingService>(core.Database.InProcess(0, line)).UndoAsync(cast.Ada, id, CancellationToken.None));
            var request = Task.Run(() => core.Create<LessonBookingService>(core.Database.InProcess(1, line)).RequestAsync(cast.Alan, cast.WithGrace(), CancellationToken.None));
            await Task.WhenAll(undo, request);

            Refusal?[] answers = [(await undo).Refusal, (await request).Refusal];
            answers.ShouldBe([null, SchedulingRefusals.SlotTaken], ignoreOrder: true);
            var stored = await core.ReadAsync(id);
            stored.Status.ShouldBe(answers[0] is null ? BookingStatus.Confirmed : BookingStatus.CancelledByStudent);
            (stored.RefundedMinor, stored.SettledAt is null).ShouldBe(answers[0] is null ? (0, true) : (5175, false));
            await OneLessonOwnsItAsync(answers[0] is null ? cast.Ada : cast.Alan, cast);
        }
    }

    [Fact]
    public async Task A_time_accepted_against_the_sweep_that_ends_the_proposal()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (cast, id) = await StageAsync();
            _ = (await core.Get<ProposalService>().ProposeAsync(cast.Grace, id, [Act.OtherTime], "A funeral", CancellationToken.None)).Value;
            core.GoTo(Lessons.Tomorrow);
            var line = new ReadersLine(racers: 2, "Bookings");

            // The student's clock is a moment behind, as another machine's may be.
            var late = core.Create<ProposalService>(core.Database.InProcess(0, line), new ClockBehind(core.Clock));
            var answer = Task.Run(() => late.AcceptAsync(cast.Ada, id, Act.OtherTime, CancellationToken.None));
            var swept = Task.Run(() => core.Create<ProposalSweep>(core.Database.InProcess(1, line)).RunAsync(CancellationToken.None));
            await Task.WhenAll(answer, swept);

            var isAccepted = (await answer).Refusal is null;
            isAccepted.ShouldBe(await swept is 0, "one of the two wins");
            var stored = await core.ReadAsync(id);
            (stored.Status, stored.StartsAt, stored.RefundedMinor).ShouldBe((BookingStatus.Confirmed, isAccepted ? Act.OtherTime : Lessons.Tomorrow, 0));
            stored.Proposals.ShouldHaveSingleItem().State.ShouldBe(isAccepted ? ProposalState.Accepted : ProposalState.Expired);
            await OneLessonOwnsItAsync(cast.Ada, cast);
        }
    }

    private async Task<(Cast Cast, BookingId Id)> StageAsync()
    {
        core.Dispose();
        core = new TestCore();
        var cast = await Cast.OnStageAsync(core.Database);
        return (cast, await core.AgreeAsync(cast));
    }

    private async Task OneLessonOwnsItAsync(CurrentUser student, Cast cast)
    {
        var lesson = await core.Database.ReadAsync(db => db.Bookings.SingleAsync(booking => booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.Pending));
        var claims = await core.Database.ReadAsync(db => db.ClaimsAt(core.Clock.Now).ToListAsync());
        claims.ShouldAllBe(claim => claim.BookingId == lesson.Id && claim.HoldId == null);
        claims.Count(claim => claim.PersonId == student.Id).ShouldBe(12);
        claims.Count(claim => claim.PersonId == cast.Grace.Id).ShouldBe(12);
        claims.Count.ShouldBe(24);
    }

    private sealed class ClockBehind(FakeClock clock) : IClock
    {
        public Instant GetCurrentInstant() => clock.Now - Duration.FromSeconds(1);
    }
}
