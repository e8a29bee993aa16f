using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

/// <summary>What does not fit into one batch is dealt with by the next of the same run.</summary>
public sealed class SweepBatchTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_whole_batch_that_cannot_be_dealt_with_keeps_nobody_behind_it_waiting()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var bookings = new List<BookingId>();
        for (var hour = 0; hour < 5; hour++)
        {
            bookings.Add(await core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(hour)));
        }

        core.Clock.Advance(Duration.FromDays(2));
        var sweep = core.Create<SmallBatches>(core.Database, new List<BookingId> { bookings[0], bookings[1] });

        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(3);

        var waiting = await core.Database.ReadAsync(db => db.Bookings.Where(booking => booking.Status == BookingStatus.Pending).Select(booking => booking.Id).ToListAsync());
        waiting.ShouldBe([bookings[0], bookings[1]], ignoreOrder: true);
    }

    [Fact]
    public async Task More_claims_and_holds_than_one_batch_clears_are_cleared_in_one_run()
    {
        const int holds = 101;
        const int cells = 11;
        var cast = await Cast.OnStageAsync(core.Database);
        await using (var db = core.Database.CreateDbContext())
        {
            db.Holds.AddRange(Enumerable.Range(0, holds).Select(hour =>
            {
                var time = new Interval(FakeClock.Start + Duration.FromHours(hour), FakeClock.Start + Duration.FromHours(hour) + Duration.FromMinutes(5 * cells));
                return Hold.Of(cast.Grace.Id, time, Claim.CellsOf(time), time.Start);
            }));
            await db.SaveChangesAsync();
        }

        core.Clock.Advance(Duration.FromDays(30));

        (await core.Get<ClaimSweep>().RunAsync(CancellationToken.None)).ShouldBe((holds * cells) + holds);
        (await core.Database.ReadAsync(async db => (await db.Holds.CountAsync(), await db.Claims.CountAsync()))).ShouldBe((0, 0));
    }

    // Two at a time, and of some it can make nothing.
    private sealed class SmallBatches(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, List<BookingId> stubborn)
        : BookingSweep(databases, records, outbox, clock, NullLogger.Instance)
    {
        public override string Name => "small batches";

        protected override int BatchSize => 2;

        protected override IQueryable<BookingId> Due(TutorBookingDb db, Instant now) => db.Bookings
            .Where(booking => booking.Status == BookingStatus.Pending && booking.ExpiresAt <= now)
            .OrderBy(booking => booking.ExpiresAt).ThenBy(booking => booking.Id).Select(booking => booking.Id);

        protected override Refusal? Apply(Booking booking, Instant now) =>
            stubborn.Contains(booking.Id) ? throw new InvalidOperationException("This one cannot be dealt with.") : booking.Expire(now);
    }
}
