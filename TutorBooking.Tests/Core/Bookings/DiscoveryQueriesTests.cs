using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Search;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class DiscoveryQueriesTests : IAsyncLifetime
{
    private static readonly DateTimeZone LosAngeles = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
    private static readonly DateTimeZone Utc = DateTimeZone.Utc;

    private readonly TestCore core = new();
    private SubjectId subject;

    public async ValueTask InitializeAsync() => subject = (await core.Database.AddAsync(new Subject { Name = "Mathematics", Mark = "x²" })).Id;

    public ValueTask DisposeAsync()
    {
        core.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(IsoDayOfWeek.Monday, null, null, true)]
    [InlineData(IsoDayOfWeek.Tuesday, null, null, false)]
    [InlineData(IsoDayOfWeek.Monday, "11:00", "11:05", true)]
    [InlineData(IsoDayOfWeek.Monday, null, "11:00", false)]
    [InlineData(IsoDayOfWeek.Monday, "12:00", null, true)]
    [InlineData(IsoDayOfWeek.Monday, "12:01", null, false)]
    [InlineData(null, "08:00", "10:00", false)]
    public async Task Days_and_times_are_those_of_the_visitor(IsoDayOfWeek? day, string? from, string? to, bool isFound)
    {
        // Tuesday 8 to 10 o'clock in Auckland is Monday 11 to 13 o'clock in Los Angeles.
        await AddAsync("Aroha", "Pacific/Auckland", new WeeklyWindow(IsoDayOfWeek.Tuesday, 8 * 60, 10 * 60));

        var filter = new DiscoveryFilter { Days = day is { } one ? [one] : [], From = Time(from), To = Time(to) };

        (await NamesAsync(filter, LosAngeles)).ShouldBe(isFound ? ["Aroha"] : []);
    }

    [Fact]
    public async Task The_soonest_open_comes_first_and_the_fully_booked_last()
    {
        await AddAsync("Never", "Etc/UTC");
        await AddAsync("Wednesday", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Wednesday, 9 * 60, 11 * 60));
        await AddAsync("Tuesday", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, 11 * 60));

        var found = await FindAsync(new DiscoveryFilter { Tutors = new TutorFilter { Sort = TutorSort.NextSlot } }, Utc);

        found.Items.Select(tutor => (tutor.Tutor.Name, tutor.NextOpen)).ShouldBe(
            [("Tuesday", Instant.FromUtc(2026, 11, 24, 9, 0)), ("Wednesday", Instant.FromUtc(2026, 11, 25, 9, 0)), ("Never", null)]);
    }

    [Fact]
    public async Task A_booked_hour_is_not_open_any_more()
    {
        var tutor = await AddAsync("Tuesday", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, 10 * 60));
        var ada = await Cast.AddAccountAsync(core.Database, "Ada Lovelace", Roles.Student);
        var start = Instant.FromUtc(2026, 11, 24, 9, 0);
        await core.Get<LessonBookingService>().RequestAsync(
            ada, new LessonRequest(tutor.Id, subject, start, 60, LessonType.VideoCall, Place: null, Note: null), CancellationToken.None);

        var found = await FindAsync(new DiscoveryFilter(), Utc);

        found.Items.ShouldHaveSingleItem().NextOpen.ShouldBe(start + Duration.FromDays(7));
    }

    [Fact]
    public async Task The_week_shows_the_parts_of_the_visitors_days()
    {
        // 19 to 21 o'clock in UTC is 11 to 13 o'clock in Los Angeles: a late morning and noon.
        await AddAsync("Aroha", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 19 * 60, 21 * 60));

        var week = (await FindAsync(new DiscoveryFilter(), LosAngeles)).Items.ShouldHaveSingleItem().Week;

        week.Count.ShouldBe(7);
        week[0].ShouldBe(new DayGlance(new LocalDate(2026, 11, 23), Morning: false, Afternoon: false, Evening: false));
        week[1].ShouldBe(new DayGlance(new LocalDate(2026, 11, 24), Morning: true, Afternoon: true, Evening: false));
    }

    [Fact]
    public async Task Who_offers_no_hour_is_open_for_the_shortest_length()
    {
        var window = new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, (9 * 60) + 30);
        await AddAsync("Short", "Etc/UTC", window, tutor => tutor.Durations = [30, 90]);
        await AddAsync("Hour", "Etc/UTC", window, tutor => tutor.Durations = [30, 60]);

        (await NamesAsync(new DiscoveryFilter { Days = [IsoDayOfWeek.Tuesday] }, Utc)).ShouldBe(["Short"]);
    }

    [Fact]
    public async Task Pages_of_a_time_filter_count_only_those_who_fit()
    {
        await AddAsync("One", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, 11 * 60));
        await AddAsync("Two", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Friday, 9 * 60, 11 * 60));
        await AddAsync("Three", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, 11 * 60));

        var filter = new DiscoveryFilter { Days = [IsoDayOfWeek.Tuesday], Tutors = new TutorFilter { PageNumber = 2, PageSize = 1 } };
        var found = await FindAsync(filter, Utc);

        found.Total.ShouldBe(2);
        found.Items.ShouldHaveSingleItem().Tutor.Name.ShouldBe("Three");
    }

    [Fact]
    public async Task An_empty_answer_knows_which_part_of_the_filter_to_let_go()
    {
        await AddAsync("One", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, 11 * 60), tutor => tutor.HourlyRateMinor = 9000);
        await AddAsync("Two", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, 11 * 60), tutor => tutor.HourlyRateMinor = 9000);
        await AddAsync("Three", "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Friday, 9 * 60, 11 * 60));

        var filter = new DiscoveryFilter { Days = [IsoDayOfWeek.Tuesday], Tutors = new TutorFilter { Subject = subject, MaximumRateMinor = 5000 } };

        (await NamesAsync(filter, Utc)).ShouldBeEmpty();
        (await core.Get<DiscoveryQueries>().LoosenAsync(filter, Utc, viewer: null, CancellationToken.None))
            .ShouldBe([new Loosening(DiscoveryPart.Rates, 2), new Loosening(DiscoveryPart.Times, 1)]);
    }

    [Fact]
    public async Task Times_that_end_before_they_begin_are_refused() =>
        (await core.Get<DiscoveryQueries>().FindAsync(new DiscoveryFilter { From = new LocalTime(12, 0), To = new LocalTime(12, 0) }, Utc, viewer: null, CancellationToken.None))
            .Refusal.ShouldBe(DiscoveryRefusals.TimesCrossed);

    [Fact]
    public async Task Many_calendars_need_as_many_queries_as_one()
    {
        var counter = new QueryCounter();
        var databases = core.Database.With(counter);
        var discovery = core.Create<DiscoveryQueries>(databases, new TutorSearch(databases));
        var counts = new List<int>();
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            await AddAsync(name, "Etc/UTC", new WeeklyWindow(IsoDayOfWeek.Tuesday, 9 * 60, 11 * 60), tutor => Hours(tutor).LessonsPerDay = 3);
            counter.Count = 0;
            await discovery.FindAsync(new DiscoveryFilter { Tutors = new TutorFilter { Sort = TutorSort.NextSlot } }, Utc, viewer: null, CancellationToken.None);
            counts.Add(counter.Count);
        }

        counts[0].ShouldBeGreaterThan(0);
        counts.ShouldAllBe(count => count == counts[0]);
    }

    private async Task<TutorProfile> AddAsync(string name, string zone, WeeklyWindow? window = null, Action<TutorProfile>? but = null)
    {
        var account = await Cast.AddAccountAsync(core.Database, name, Roles.Tutor);
        var tutor = ATutor.Teaching(account.Id, subject, but);
        var hours = Hours(tutor);
        hours.TimeZone = zone;
        hours.Windows.Clear();
        if (window is { } open) hours.Windows.Add(new ScheduleWindow { Day = open.Day, StartMinute = open.StartMinute, EndMinute = open.EndMinute });
        return await core.Database.AddAsync(tutor);
    }

    private async Task<Page<DiscoveredTutor>> FindAsync(DiscoveryFilter filter, DateTimeZone zone) =>
        (await core.Get<DiscoveryQueries>().FindAsync(filter, zone, viewer: null, Xunit.TestContext.Current.CancellationToken)).Value;

    private async Task<IEnumerable<string>> NamesAsync(DiscoveryFilter filter, DateTimeZone zone) =>
        (await FindAsync(filter, zone)).Items.Select(tutor => tutor.Tutor.Name);

    private static Schedule Hours(TutorProfile tutor) => tutor.Schedule ?? throw new InvalidOperationException("Every tutor of the tests has hours.");

    private static LocalTime? Time(string? text) => text is null ? null : LocalTime.FromTimeOnly(TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private sealed class QueryCounter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
