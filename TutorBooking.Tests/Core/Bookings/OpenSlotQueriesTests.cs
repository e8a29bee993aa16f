using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class OpenSlotQueriesTests : IDisposable
{
    private static readonly Instant LastDay = Instant.FromUtc(9999, 12, 31, 23, 55);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_nearest_open_starts_are_found_however_far_away_they_are()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => OnlyOn(grace, FakeClock.Start + Duration.FromDays(40)));
        var eight = FakeClock.Start + Duration.FromDays(40) - Duration.FromHours(1);

        (await NearestAsync(cast, Lessons.Tomorrow)).ShouldBe([eight, eight + Duration.FromMinutes(15), eight + Duration.FromMinutes(30)]);
        (await NearestAsync(cast, Instant.MaxValue)).Count.ShouldBe(3);
        (await NearestAsync(cast, Instant.MinValue)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_extreme_start_is_explained_and_an_extreme_range_is_searched()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var queries = core.Get<OpenSlotQueries>();

        (await queries.ExplainAsync(cast.GraceProfile, LastDay, 60, viewer: null, CancellationToken.None)).ShouldNotBeNull().Code.ShouldBe("TOO_FAR_AHEAD");
        (await queries.ExplainAsync(cast.GraceProfile, Instant.MinValue, 60, viewer: null, CancellationToken.None)).ShouldBe(SchedulingRefusals.InThePast);
        (await queries.FindAsync(cast.GraceProfile, new Interval(LastDay, Instant.MaxValue), 60, viewer: null, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_approved_has_no_open_slot()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.Status = TutorStatus.Suspended);
        var week = new Interval(FakeClock.Start, FakeClock.Start + Duration.FromDays(7));

        (await core.Get<OpenSlotQueries>().FindAsync(cast.GraceProfile, week, 60, viewer: null, CancellationToken.None)).ShouldBeEmpty();
        (await core.Get<OpenWeekQueries>().FindAsync(cast.GraceProfile, 60, day: null, DateTimeZone.Utc, viewer: null, CancellationToken.None)).ShouldBeNull();

        await core.Database.ReadAsync(db => db.Tutors.ExecuteUpdateAsync(set => set.SetProperty(tutor => tutor.Status, TutorStatus.Approved)));
        (await core.Get<OpenSlotQueries>().FindAsync(cast.GraceProfile, week, 60, viewer: null, CancellationToken.None)).ShouldNotBeEmpty();
    }

    private Task<IReadOnlyList<Instant>> NearestAsync(Cast cast, Instant start) =>
        core.Get<OpenSlotQueries>().NearestAsync(cast.GraceProfile, start, 60, viewer: null, count: 3, CancellationToken.None);

    private static void OnlyOn(TutorProfile tutor, Instant day)
    {
        var schedule = tutor.Schedule.ShouldNotBeNull();
        schedule.Windows.Clear();
        schedule.Exceptions.Add(new ScheduleExceptionalHours { Date = day.InUtc().Date, StartMinute = 480, EndMinute = 1200, IsOpen = true });
    }
}
