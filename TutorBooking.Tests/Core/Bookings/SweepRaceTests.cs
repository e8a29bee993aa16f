using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

/// <summary>Every sweep on two machines at once: each booking is dealt with once, by one of them.</summary>
[Trait("Kind", "Race")]
public sealed class SweepRaceTests : IDisposable
{
    private const int Lessons = 4;

    private static readonly Instant First = FakeClock.Start + Duration.FromDays(2);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public Task Two_sweeps_complete_each_lesson_once() => RaceAsync<CompletionSweep>(
        prepare: (_, _) => Task.CompletedTask, at: First + Duration.FromDays(2), BookingEventKind.Completed);

    [Fact]
    public Task Two_sweeps_end_each_proposal_once() => RaceAsync<ProposalSweep>(
        (cast, id) => core.Get<ProposalService>().ProposeAsync(
            cast.Grace, id, [First + Duration.FromDays(3) + Duration.FromHours(id.Value)], "A funeral", CancellationToken.None),
        at: FakeClock.Start + Duration.FromHours(24), BookingEventKind.ProposalExpired);

    [Fact]
    public async Task Two_sweeps_pay_back_each_missed_lesson_once()
    {
        var cast = await AgreeAsync();
        foreach (var id in await IdsAsync())
        {
            core.GoTo((await core.ReadAsync(id)).StartsAt + Duration.FromMinutes(10));
            _ = (await core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, note: null, CancellationToken.None)).Value;
        }

        core.Clock.Advance(Duration.FromDays(2));
        (await SweepTwiceAsync<SettlementSweep>()).ShouldBe(Lessons);

        (await core.Database.ReadAsync(db => db.Bookings.CountAsync(booking => booking.SettledAt == core.Clock.Now))).ShouldBe(Lessons);
    }

    [Fact]
    public async Task What_has_passed_and_what_has_expired_is_cleared_away_and_nothing_else()
    {
        var cast = await AgreeAsync();
        _ = (await core.Get<ProposalService>().ProposeAsync(
            cast.Grace, (await IdsAsync())[0], [First + Duration.FromDays(3)], "A funeral", CancellationToken.None)).Value;
        await core.AgreeAsync(cast, cast.Alan, First + Duration.FromDays(5));

        core.GoTo(First + Duration.FromDays(2));
        await core.Get<ClaimSweep>().RunAsync(CancellationToken.None);

        (await core.Database.ReadAsync(db => db.Holds.CountAsync())).ShouldBe(0);
        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(24, "of the lesson that is still to come");
        (await core.Get<ClaimSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);
        core.Get<SweepRecords>().All.ShouldContain(record => record.Name == core.Get<ClaimSweep>().Name && record.LastDone == 0 && record.Done > 0);
    }

    private async Task RaceAsync<TSweep>(Func<Cast, BookingId, Task> prepare, Instant at, BookingEventKind kind)
        where TSweep : BookingSweep
    {
        var cast = await AgreeAsync();
        foreach (var id in await IdsAsync())
        {
            await prepare(cast, id);
        }

        core.GoTo(at);
        (await SweepTwiceAsync<TSweep>()).ShouldBe(Lessons);

        (await core.Database.ReadAsync(db => db.Set<BookingEvent>().CountAsync(line => line.Kind == kind))).ShouldBe(Lessons);
        (await core.Database.ReadAsync(db => db.Set<BookingEvent>().CountAsync(line => line.Kind == kind && line.Role == Party.Platform))).ShouldBe(Lessons);
    }

    private async Task<Cast> AgreeAsync()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        for (var hour = 0; hour < Lessons; hour++)
        {
            await core.AgreeAsync(cast, at: First + Duration.FromHours(2 * hour));
        }

        return cast;
    }

    private async Task<int> SweepTwiceAsync<TSweep>()
        where TSweep : BookingSweep
    {
        var line = new ReadersLine(racers: 2, "Bookings");
        var done = await Task.WhenAll(Enumerable.Range(0, 2).Select(machine =>
            Task.Run(() => core.Create<TSweep>(core.Database.InProcess(machine, line)).RunAsync(CancellationToken.None))));
        return done.Sum();
    }

    private Task<List<BookingId>> IdsAsync() => core.Database.ReadAsync(db => db.Bookings.OrderBy(booking => booking.Id).Select(booking => booking.Id).ToListAsync());
}
