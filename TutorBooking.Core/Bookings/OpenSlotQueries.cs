using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>The open slots of approved tutors, from the same function that a booking asks.</summary>
public sealed class OpenSlotQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    // A calendar without an end must not be read to its end.
    private static readonly Duration FurthestSearch = Duration.FromDays(366);

    /// <summary>The open starts of one tutor in <paramref name="range"/>; a signed-in viewer's own busy time is left out.</summary>
    public async Task<IReadOnlyList<Instant>> FindAsync(TutorId tutor, Interval range, int minutes, UserId? viewer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ScheduleAsync(db, tutor, ct) is { } schedule ? await FindAsync(db, schedule, range, minutes, viewer, ct) : [];
    }

    /// <summary>The same as lessons, for another program; refused with TUTOR_NOT_FOUND, VALIDATION where the range ends before it begins or is longer than <see cref="OpenSlots.LongestRangeDays"/> days, DURATION_NOT_SUPPORTED.</summary>
    public async Task<Result<IReadOnlyList<Interval>>> LessonsAsync(TutorId tutor, Instant from, Instant to, int minutes, UserId? viewer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await ScheduleAsync(db, tutor, ct) is not { } schedule) return BookingRefusals.TutorNotFound;
        if (to <= from) return PlatformRefusals.TimesCrossed;
        if (to - from > Duration.FromDays(OpenSlots.LongestRangeDays)) return SchedulingRefusals.RangeTooLong;
        if (!await OffersAsync(db, tutor, minutes, ct)) return BookingRefusals.DurationNotSupported;

        var starts = await FindAsync(db, schedule, new Interval(from, to), minutes, viewer, ct);
        return starts.Select(start => new Interval(start, start + Duration.FromMinutes(minutes))).ToList();
    }

    /// <summary>Null where the start is open; else why it is not, as a booking would be refused.</summary>
    public async Task<Refusal?> ExplainAsync(TutorId tutor, Instant start, int minutes, UserId? viewer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await ScheduleAsync(db, tutor, ct) is not { } schedule) return BookingRefusals.TutorNotFound;

        var now = clock.GetCurrentInstant();
        var rules = schedule.ToRules();
        if (start <= now) return SchedulingRefusals.InThePast;
        if (!await OffersAsync(db, tutor, minutes, ct)) return BookingRefusals.DurationNotSupported;
        if (OpenSlots.ExplainReach(rules, start, now) is { } outOfReach) return outOfReach;

        var lesson = Duration.FromMinutes(minutes);
        var taken = await db.TakenTimeAsync(schedule, new Interval(start, start + lesson), viewer, now, but: null, ct);
        return OpenSlots.Explain(rules, taken, start, lesson, now);
    }

    /// <summary>The first open start from now on, or null within a year.</summary>
    public async Task<Instant?> FirstAsync(TutorId tutor, int minutes, UserId? viewer, CancellationToken ct) =>
        (await AheadAsync(tutor, minutes, viewer, ct)).Select(start => (Instant?)start).FirstOrDefault();

    /// <summary>The open starts nearest to one that is not, in the order of the clock.</summary>
    public async Task<IReadOnlyList<Instant>> NearestAsync(TutorId tutor, Instant start, int minutes, UserId? viewer, int count, CancellationToken ct)
    {
        var open = await AheadAsync(tutor, minutes, viewer, ct);
        return NearestOf(open, start, count);
    }

    internal static IReadOnlyList<Instant> NearestOf(IEnumerable<Instant> open, Instant start, int count) =>
        [.. open.OrderBy(slot => Distance(slot, start)).ThenBy(slot => slot).Take(count).Order()];

    private async Task<IReadOnlyList<Instant>> FindAsync(TutorBookingDb db, Schedule schedule, Interval range, int minutes, UserId? viewer, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var rules = schedule.ToRules();
        if (Within(range, now, rules.Horizon) is not { } bookable) return [];

        var taken = await db.TakenTimeAsync(schedule, bookable, viewer, now, but: null, ct);
        return OpenSlots.Find(rules, taken, bookable, Duration.FromMinutes(minutes), now);
    }

    private Task<IReadOnlyList<Instant>> AheadAsync(TutorId tutor, int minutes, UserId? viewer, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return FindAsync(tutor, new Interval(now, now + FurthestSearch), minutes, viewer, ct);
    }

    // Nothing can be booked outside, so nothing is lost; and a start far away must not be read around.
    private static Interval? Within(Interval range, Instant now, Duration horizon)
    {
        var (start, end) = (Instant.Max(range.Start, now), Instant.Min(range.End, now + horizon + Duration.Epsilon));
        return start < end ? new Interval(start, end) : null;
    }

    private static Duration Distance(Instant one, Instant other) => one > other ? one - other : other - one;

    private static async Task<bool> OffersAsync(TutorBookingDb db, TutorId tutor, int minutes, CancellationToken ct) =>
        (await db.Tutors.Where(profile => profile.Id == tutor).Select(profile => profile.Durations).SingleAsync(ct)).Contains(minutes);

    private static Task<Schedule?> ScheduleAsync(TutorBookingDb db, TutorId tutor, CancellationToken ct) => db.SchedulesOfApproved
        .AsNoTracking().WithHours().SingleOrDefaultAsync(schedule => schedule.TutorId == tutor, ct);
}
