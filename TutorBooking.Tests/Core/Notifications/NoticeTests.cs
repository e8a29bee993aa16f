using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Notifications;

public sealed class NoticeTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_other_party_hears_of_each_step_and_the_one_who_took_it_does_not()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.RequestAsync(cast);
        await core.Get<BookingService>().ConfirmAsync(cast.Grace, booking, note: null, CancellationToken.None);

        await core.DeliverAsync();

        (await NoticesOf(cast.Grace)).ShouldHaveSingleItem().Kind.ShouldBe(BookingNewsKind.LessonRequested);
        var heard = (await NoticesOf(cast.Ada)).ShouldHaveSingleItem();
        heard.Kind.ShouldBe(BookingNewsKind.RequestConfirmed);
        heard.OtherName.ShouldBe("Grace Hopper");
        heard.LessonStartsAt.ShouldBe(Lessons.Tomorrow);
    }

    [Fact]
    public async Task Both_hear_of_a_request_that_ran_out()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);
        core.Clock.Advance(Duration.FromDays(1));

        await core.Get<ExpirySweep>().RunAsync(CancellationToken.None);
        await core.DeliverAsync();

        (await NoticesOf(cast.Ada)).ShouldContain(notice => notice.Kind == BookingNewsKind.RequestExpired);
        (await NoticesOf(cast.Grace)).ShouldContain(notice => notice.Kind == BookingNewsKind.RequestExpired);
    }

    [Fact]
    public async Task What_has_been_delivered_is_kept_by_nobody()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);

        await core.DeliverAsync();

        (await core.Database.ReadAsync(db => db.Outbox.Select(message => message.Content).ToListAsync())).ShouldAllBe(content => content.Length == 0);
    }

    [Fact]
    public async Task A_message_brought_twice_is_told_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);
        var messages = await core.Database.ReadAsync(db => db.Outbox.Where(message => message.Kind == nameof(BookingNews)).ToListAsync());
        await core.DeliverAsync();

        foreach (var message in messages)
        {
            await core.Create<NoticeHandler>().HandleAsync(message, CancellationToken.None);
        }

        (await NoticesOf(cast.Grace)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reading_is_told_to_every_open_bell_and_touches_nobody_elses()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);
        await core.DeliverAsync();
        var rung = 0;
        using var bell = core.Get<LiveUpdates>().OnNotices(cast.Grace.Id, () => { rung++; return Task.CompletedTask; });

        await core.Get<NoticeService>().MarkReadAsync(cast.Alan, only: null, CancellationToken.None);
        (await core.Get<NoticeService>().CountUnreadAsync(cast.Grace, CancellationToken.None)).ShouldBe(1);
        await core.Get<NoticeService>().MarkReadAsync(cast.Grace, only: null, CancellationToken.None);

        (await core.Get<NoticeService>().CountUnreadAsync(cast.Grace, CancellationToken.None)).ShouldBe(0);
        rung.ShouldBe(1);
    }

    private Task<IReadOnlyList<NoticeLine>> NoticesOf(CurrentUser person) => core.Get<NoticeService>().ListAsync(person, CancellationToken.None);
}
