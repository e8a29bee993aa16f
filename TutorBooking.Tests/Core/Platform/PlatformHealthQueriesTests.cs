using NodaTime;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Platform;

public sealed class PlatformHealthQueriesTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task It_tells_how_many_messages_wait_since_when_and_how_often_the_oldest_has_failed()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.DeliverAsync();
        await core.Database.AddAsync(Waiting(failures: 2));
        await core.Database.AddAsync(Waiting(failures: 0));
        core.Clock.Advance(Duration.FromMinutes(7));

        var health = await ReadAsync(cast);

        health.Outbox.ShouldBe(new OutboxBacklog(2, core.Clock.Now - Duration.FromMinutes(7), 2));
        (health.Database, health.At).ShouldBe((DatabaseState.Ready, core.Clock.Now));
    }

    [Fact]
    public async Task It_tells_what_each_sweep_did()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);
        core.Clock.Advance(Duration.FromDays(1));
        await core.Get<ExpirySweep>().RunAsync(CancellationToken.None);
        await core.Get<ExpirySweep>().RunAsync(CancellationToken.None);

        var sweep = (await ReadAsync(cast)).Sweeps.ShouldHaveSingleItem();

        (sweep.LastRunAt, sweep.LastDone, sweep.Done, sweep.FailedAt).ShouldBe((core.Clock.Now, 0, 1, null));
    }

    [Fact]
    public async Task With_nothing_to_deliver_none_waits() =>
        (await ReadAsync(await Cast.OnStageAsync(core.Database))).Outbox.ShouldBe(OutboxBacklog.None);

    private async Task<PlatformHealth> ReadAsync(Cast cast) => (await core.Get<PlatformHealthQueries>().ReadAsync(cast.Rosa, CancellationToken.None)).Value;

    private OutboxMessage Waiting(int failures)
    {
        var message = OutboxMessage.Of("nobody", core.Clock.Now);
        for (var failure = 0; failure < failures; failure++)
        {
            message.Postpone(core.Clock.Now);
        }

        return message;
    }
}
