using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Notifications;

public sealed class LiveUpdatesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Both_parties_and_those_who_look_at_the_tutor_hear_and_others_do_not()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var live = core.Get<LiveUpdates>();
        var heard = new ConcurrentBag<string>();
        Task Hear(string who)
        {
            heard.Add(who);
            return Task.CompletedTask;
        }

        using var ada = live.OnBookings(cast.Ada.Id, _ => Hear("Ada"));
        using var grace = live.OnBookings(cast.Grace.Id, _ => Hear("Grace"));
        using var visitor = live.OnSlots(cast.GraceProfile, () => Hear("visitor"));
        using var alan = live.OnBookings(cast.Alan.Id, _ => Hear("Alan"));
        await live.PublishAsync(Change(cast));

        heard.ShouldBe(["Ada", "Grace", "visitor"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_listener_that_fails_keeps_the_news_from_nobody()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var live = core.Get<LiveUpdates>();
        var heard = 0;
        using var broken = live.OnBookings(cast.Ada.Id, _ => throw new InvalidOperationException("A broken page"));
        using var sound = live.OnBookings(cast.Ada.Id, _ => { heard++; return Task.CompletedTask; });

        await live.PublishAsync(Change(cast));

        heard.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_lets_go_hears_no_more()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var live = core.Get<LiveUpdates>();
        var heard = 0;
        live.OnBookings(cast.Ada.Id, _ => { heard++; return Task.CompletedTask; }).Dispose();

        await live.PublishAsync(Change(cast));

        heard.ShouldBe(0);
        live.Listeners.ShouldBe(0);
    }

    [Fact]
    public async Task A_listener_that_never_ends_holds_up_no_message()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var (heard, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var slow = core.Get<LiveUpdates>().OnBookings(cast.Ada.Id, _ =>
        {
            heard.SetResult();
            return never.Task;
        });

        await core.RequestAsync(cast);
        await core.DeliverAsync();

        await heard.Task.WaitAsync(Patience);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync(message => message.DeliveredAt == null))).ShouldBe(0);
    }

    private static BookingChanged Change(Cast cast) =>
        new(new BookingId(1), BookingStatus.Pending, 0, cast.Ada.Id, cast.Grace.Id, cast.GraceProfile);
}
