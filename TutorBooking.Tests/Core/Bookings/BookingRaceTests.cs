using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

/// <summary>Two at once with one booking. Both have read it before either saves.</summary>
[Trait("Kind", "Race")]
public sealed class BookingRaceTests : IDisposable
{
    private static readonly Instant Tomorrow = FakeClock.Start + Duration.FromDays(1);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Of_a_yes_and_a_no_at_once_one_counts_and_the_other_is_told()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await RequestAsync(cast, Tomorrow);
        var line = new ReadersLine(racers: 2, "Bookings");

        var outcomes = await Task.WhenAll(
            Task.Run(() => Bookings(0, line).ConfirmAsync(cast.Grace, booking, note: null, CancellationToken.None)),
            Task.Run(() => Bookings(1, line).DeclineAsync(cast.Grace, booking, reason: null, CancellationToken.None)));

        outcomes.Select(outcome => outcome.Refusal).ShouldBe([null, BookingRefusals.ChangedMeanwhile], ignoreOrder: true);
        var stored = await ReadAsync(booking);
        stored.Status.ShouldBe(outcomes.Single(outcome => outcome.Refusal is null).Value.Status);
        stored.Version.ShouldBe(1);
        stored.Events.Count.ShouldBe(2, "the request and one answer");
    }

    [Fact]
    public async Task A_yes_given_twice_at_once_counts_once_and_both_are_answered_alike()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await RequestAsync(cast, Tomorrow);
        var line = new ReadersLine(racers: 2, "Bookings");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2)
            .Select(tab => Task.Run(() => Bookings(tab, line).ConfirmAsync(cast.Grace, booking, note: null, CancellationToken.None))));

        outcomes.ShouldAllBe(outcome => outcome.Refusal == null && outcome.Value.Status == BookingStatus.Confirmed && outcome.Value.Version == 1);
        (await ReadAsync(booking)).Events.Count.ShouldBe(2, "the request and one answer");
    }

    [Fact]
    public async Task Two_sweeps_at_once_end_each_request_once_and_tell_each_person_once()
    {
        const int requests = 6;
        var cast = await Cast.OnStageAsync(core.Database);
        for (var hour = 0; hour < requests; hour++)
        {
            await RequestAsync(cast, Tomorrow + Duration.FromHours(2 + hour));
        }

        core.Clock.Advance(Duration.FromHours(24));
        var line = new ReadersLine(racers: 2, "Bookings");
        var ended = await Task.WhenAll(Task.Run(() => Sweep(0, line).RunAsync(CancellationToken.None)), Task.Run(() => Sweep(1, line).RunAsync(CancellationToken.None)));
        await Task.WhenAll(Dispatcher(2).DeliverAsync(CancellationToken.None), Dispatcher(3).DeliverAsync(CancellationToken.None));

        ended.Sum().ShouldBe(requests);
        (await core.Database.ReadAsync(db => db.Bookings.AllAsync(booking => booking.Status == BookingStatus.Expired && booking.Version == 1))).ShouldBeTrue();
        (await core.Database.ReadAsync(db => db.Set<BookingEvent>().CountAsync(line => line.To == BookingStatus.Expired))).ShouldBe(requests);
        (await NoticesOfExpiryAsync(cast.Ada)).ShouldBe(requests);
        (await NoticesOfExpiryAsync(cast.Grace)).ShouldBe(requests);
        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(0);
    }

    private async Task<BookingId> RequestAsync(Cast cast, Instant start) => (await core.Get<LessonBookingService>().RequestAsync(
        cast.Ada, new LessonRequest(cast.GraceProfile, cast.Mathematics, start, 60, LessonType.VideoCall, Place: null, Note: null), CancellationToken.None)).Value;

    private BookingService Bookings(int process, ReadersLine line) => core.Create<BookingService>(core.Database.InProcess(process, line));

    private ExpirySweep Sweep(int process, ReadersLine line) => core.Create<ExpirySweep>(core.Database.InProcess(process, line));

    private OutboxDispatcher Dispatcher(int process) => core.Create<OutboxDispatcher>(core.Database.InProcess(process));

    private Task<Booking> ReadAsync(BookingId id) => core.Database.ReadAsync(db => db.Bookings.Include(booking => booking.Events).SingleAsync(booking => booking.Id == id));

    private Task<int> NoticesOfExpiryAsync(CurrentUser person) => core.Database.ReadAsync(db =>
        db.Notices.CountAsync(notice => notice.PersonId == person.Id && notice.Kind == BookingNewsKind.RequestExpired));
}
