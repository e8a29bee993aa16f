using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>Reads a tutor's own dashboard.</summary>
public sealed class TutorDashboardQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    /// <summary>The dashboard of the week that begins on <paramref name="monday"/>, by the tutor's own clock; empty for who is no tutor.</summary>
    public async Task<TutorDashboard> FindAsync(CurrentUser tutor, LocalDate monday, CancellationToken ct)
    {
        if (!tutor.IsTutor) return new TutorDashboard([], [], [], []);

        var now = clock.GetCurrentInstant();
        var today = now.InZone(tutor.Zone).Date;
        var week = Between(monday, monday.PlusWeeks(1), tutor.Zone);
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = db.Bookings.Where(booking => booking.TutorAccountId == tutor.Id);
        var waiting = own.Where(booking => booking.Status == BookingStatus.Pending && booking.ExpiresAt > now);

        return new TutorDashboard(
            await RequestsAsync(db, waiting, now, ct),
            [.. (await LessonsAsync(db, own, Between(today, today.PlusDays(1), tutor.Zone), now, ct)).Where(lesson => lesson.Status is not BookingStatus.Pending)],
            await LessonsAsync(db, own, week, now, ct),
            await HoursAsync(db, tutor.Id, week, ct));
    }

    private static async Task<IReadOnlyList<WaitingRequest>> RequestsAsync(TutorBookingDb db, IQueryable<Booking> waiting, Instant now, CancellationToken ct)
    {
        var rows = await BookingRow.Of(db, waiting).ToListAsync(ct);
        var students = await db.ReliabilitiesAsync(Party.Student, rows.ConvertAll(row => row.Student.Id), now, ct);
        return
        [
            .. rows.OrderBy(row => row.Booking.ExpiresAt).ThenBy(row => row.Booking.StartsAt)
                .Select(row => new WaitingRequest(BookingView.Summary(row, Party.Tutor, now), students[row.Student.Id])),
        ];
    }

    private static Interval Between(LocalDate first, LocalDate end, DateTimeZone zone) =>
        new(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(end).ToInstant());

    private static Task<List<BookingSummary>> LessonsAsync(TutorBookingDb db, IQueryable<Booking> own, Interval range, Instant now, CancellationToken ct)
    {
        var (from, to) = (range.Start, range.End);
        return SummariesAsync(db, own.Where(booking => booking.StartsAt >= from && booking.StartsAt < to && BookingStates.FillingADay.Contains(booking.Status)), now, ct);
    }

    private static async Task<List<BookingSummary>> SummariesAsync(TutorBookingDb db, IQueryable<Booking> bookings, Instant now, CancellationToken ct) =>
        [.. (await BookingRow.Of(db, bookings).ToListAsync(ct)).OrderBy(row => row.Booking.StartsAt).Select(row => BookingView.Summary(row, Party.Tutor, now))];

    private static async Task<IReadOnlyList<OpenWindow>> HoursAsync(TutorBookingDb db, UserId person, Interval range, CancellationToken ct)
    {
        var schedule = await db.Schedules.AsNoTracking().WithHours().SingleOrDefaultAsync(s => s.PersonId == person, ct);
        return schedule is null ? [] : OpenSlots.Windows(schedule.ToRules(), range);
    }
}
