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
        /// <param name="schedule">Whose time.</param>
        /// <param name="range">Where the starts lie that are asked for.</param>
        /// <param name="student">Whose own time counts too; null for nobody's.</param>
        /// <param name="now">Holds that have expired by then block nobody.</param>
        /// <param name="but">A booking that is about to move, whose own time does not count, nor what its tutor holds for it; null for none.</param>
        public async Task<TakenTime> TakenTimeAsync(
            Schedule schedule, Interval range, UserId? student, Instant now, BookingId? but, CancellationToken ct) =>
            (await db.TakenTimesAsync([schedule], range, student, now, but, ct))[schedule.TutorId];

        /// <summary>The same for many tutors, in as many queries as for one.</summary>
        public async Task<IReadOnlyDictionary<TutorId, TakenTime>> TakenTimesAsync(
            IReadOnlyCollection<Schedule> schedules, Interval range, UserId? student, Instant now, BookingId? but, CancellationToken ct)
        {
            var people = schedules.Select(schedule => schedule.PersonId).Concat(student is { } person ? [person] : []).Distinct().ToList();
            var claimed = await db.ClaimedAsync(people, range, now, but, ct);
            var lessons = await db.LessonsAsync([.. schedules.Where(schedule => schedule.LessonsPerDay is not null)], range, but, ct);
            var own = student is { } one ? claimed[one].ToHashSet() : [];

            return schedules.ToDictionary(schedule => schedule.TutorId, schedule => new TakenTime(
                claimed[schedule.PersonId].ToHashSet(),
                own,
                lessons[schedule.TutorId].GroupBy(start => start.InZone(schedule.Zone).Date).ToDictionary(day => day.Key, day => day.Count())));
        }

        private async Task<ILookup<UserId, Instant>> ClaimedAsync(List<UserId> people, Interval range, Instant now, BookingId? but, CancellationToken ct)
        {
            var (from, to) = (range.Start - Margin, range.End + Margin);
            var held = db.Bookings.Where(booking => booking.Id == but).SelectMany(booking => booking.Proposals).SelectMany(proposal => proposal.Holds);
            var cells = await db.ClaimsAt(now)
                .Where(claim => people.Contains(claim.PersonId) && claim.Cell >= from && claim.Cell < to)
                .Where(claim => but == null || claim.BookingId == null || claim.BookingId != but)
                .Where(claim => but == null || claim.HoldId == null || !held.Any(hold => hold.Id == claim.HoldId))
                .Select(claim => new { claim.PersonId, claim.Cell }).ToListAsync(ct);
            return cells.ToLookup(claim => claim.PersonId, claim => claim.Cell);
        }

        private async Task<ILookup<TutorId, Instant>> LessonsAsync(List<Schedule> limited, Interval range, BookingId? but, CancellationToken ct)
        {
            if (limited.Count == 0) return Enumerable.Empty<Instant>().ToLookup(_ => default(TutorId));

            // A day of the tutor's may begin a day before the range does.
            var (from, to) = (range.Start - Duration.FromDays(1) - Margin, range.End + Duration.FromDays(1) + Margin);
            var tutors = limited.ConvertAll(schedule => schedule.TutorId);
            var starts = await db.Bookings
                .Where(booking => tutors.Contains(booking.TutorId) && booking.StartsAt >= from && booking.StartsAt < to)
                .Where(booking => but == null || booking.Id != but)
                .Where(booking => BookingStates.FillingADay.Contains(booking.Status))
                .Select(booking => new { booking.TutorId, booking.StartsAt }).ToListAsync(ct);
            return starts.ToLookup(booking => booking.TutorId, booking => booking.StartsAt);
        }
    }
}
