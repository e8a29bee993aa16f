using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class ExpirySweepTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task An_unanswered_request_ends_at_its_instant_and_frees_its_time()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);
        core.Clock.Advance(Duration.FromHours(23) - Duration.FromTicks(1));
        (await SweepAsync()).ShouldBe(0);

        core.Clock.Advance(Duration.FromTicks(1));

        (await SweepAsync()).ShouldBe(1);
        var ended = (await core.Get<BookingQueries>().FindAsync(cast.Ada, booking, CancellationToken.None)).Value;
        ended.Status.ShouldBe(BookingStatus.Expired);
        ended.Events[^1].By.ShouldBe(Party.Platform);
        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_sweep_finds_nothing_to_do()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);
        core.Clock.Advance(Duration.FromDays(1));
        await SweepAsync();

        (await SweepAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Every_request_that_is_due_ends_however_many_there_are()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        foreach (var hour in Enumerable.Range(0, 9))
        {
            await core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(hour));
        }

        core.Clock.Advance(Duration.FromDays(2));

        (await SweepAsync()).ShouldBe(9);
        (await core.Database.ReadAsync(db => db.Bookings.CountAsync(booking => booking.Status == BookingStatus.Expired))).ShouldBe(9);
    }

    [Fact]
    public async Task One_that_cannot_be_ended_stands_in_nobodys_way()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var first = await core.RequestAsync(cast);
        await core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromHours(1));
        core.Clock.Advance(Duration.FromDays(2));

        (await core.Create<ExpirySweep>(core.Database.With(new Refusing(first))).RunAsync(CancellationToken.None)).ShouldBe(1);
        (await SweepAsync()).ShouldBe(1);
    }

    private Task<int> SweepAsync() => core.Get<ExpirySweep>().RunAsync(CancellationToken.None);

    // Even by a cancellation that is not the sweep's own, such as a time limit of the engine's.
    private sealed class Refusing(BookingId id) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            eventData.Context?.ChangeTracker.Entries<Booking>().Any(entry => entry.Entity.Id == id) is true
                ? throw new OperationCanceledException("Too slow")
                : ValueTask.FromResult(result);
    }
}
