using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>Reads what is no longer free around a range of starts.</summary>
internal static class TakenTimes
{
    // Wider than the longest lesson with the widest buffers, on both sides.
    private static readonly Duration Margin = Duration.FromHours(12);

    extension(TutorBookingDb db)
    {
        public async Task<TakenTime> TakenTimeAsync(Schedule schedule, Interval range, UserId? student, CancellationToken ct) => new(
            await db.ClaimedAsync(schedule.PersonId, range, ct),
            student is { } person ? await db.ClaimedAsync(person, range, ct) : [],
            schedule.LessonsPerDay is null ? [] : await db.LessonsOnAsync(schedule, range, ct));

        private Task<HashSet<Instant>> ClaimedAsync(UserId person, Interval range, CancellationToken ct)
        {
            var (from, to) = (range.Start - Margin, range.End + Margin);
            return db.Claims.Where(claim => claim.PersonId == person && claim.Cell >= from && claim.Cell < to)
                .Select(claim => claim.Cell).ToHashSetAsync(ct);
        }

        private async Task<Dictionary<LocalDate, int>> LessonsOnAsync(Schedule schedule, Interval range, CancellationToken ct)
        {
            // A day of the tutor's may begin a day before the range does.
            var (from, to) = (range.Start - Duration.FromDays(1) - Margin, range.End + Duration.FromDays(1) + Margin);
            var starts = await db.Bookings
                .Where(booking => booking.TutorId == schedule.TutorId && booking.StartsAt >= from && booking.StartsAt < to)
                .Where(booking => booking.Status == BookingStatus.Pending || booking.Status == BookingStatus.Confirmed
                    || booking.Status == BookingStatus.Completed
                    || booking.Status == BookingStatus.NoShowStudent || booking.Status == BookingStatus.NoShowTutor)
                .Select(booking => booking.StartsAt).ToListAsync(ct);
            return starts.GroupBy(start => start.InZone(schedule.Zone).Date).ToDictionary(day => day.Key, day => day.Count());
        }
    }
}
