using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>Keeps the records of reliability and the number on the tutor's profile in step with the bookings.</summary>
internal static class ReliabilityCount
{
    extension(TutorBookingDb db)
    {
        /// <summary>Notes what a booking's newest event says of its parties, in place of what it said before, and counts its tutor anew.</summary>
        /// <remarks>To be called within the transaction of the change and after its save: <c>db.TrySaveAsync(() => db.NoteReliabilityAsync(…), ct)</c>.</remarks>
        public async Task NoteReliabilityAsync(Booking booking, CancellationToken ct)
        {
            var records = ReliabilityRecord.Of(booking);
            await db.ReliabilityRecords.Where(record => record.BookingId == booking.Id).ExecuteDeleteAsync(ct);
            db.ReliabilityRecords.AddRange(records);
            await db.SaveChangesAsync(ct);
            await db.CountReliabilityAsync(booking.TutorAccountId, booking.UpdatedAt, ct);
        }

        /// <summary>Writes a tutor's number and its finished lessons onto the profile. To be called within a transaction.</summary>
        public async Task CountReliabilityAsync(UserId tutorAccount, Instant now, CancellationToken ct)
        {
            var profile = db.Tutors.Where(tutor => tutor.AccountId == tutorAccount);

            // Takes the row, so that of two who count at once the second counts what the first has written.
            await profile.ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.Reliability, t => t.Reliability), ct);
            var counted = await db.ReliabilityAsync(Party.Tutor, tutorAccount, now, ct);

            // Not by the tracked entity: a profile that is being edited at the same moment is no reason to refuse a change of a booking.
            await profile.ExecuteUpdateAsync(
                tutor => tutor.SetProperty(t => t.Reliability, counted.Value).SetProperty(t => t.FinishedLessons, counted.FinishedLessons), ct);
        }

        /// <summary>A person as student or as tutor, by what has happened up to now.</summary>
        public async Task<Reliability> ReliabilityAsync(Party party, UserId person, Instant now, CancellationToken ct) =>
            (await db.ReliabilitiesAsync(party, [person], now, ct))[person];

        /// <summary>The same for many people, in one query.</summary>
        public async Task<IReadOnlyDictionary<UserId, Reliability>> ReliabilitiesAsync(
            Party party, IReadOnlyCollection<UserId> people, Instant now, CancellationToken ct)
        {
            var since = now - Reliability.Window;
            var records = await db.ReliabilityRecords.AsNoTracking()
                .Where(record => people.Contains(record.PersonId) && record.Party == party && record.At >= since).ToListAsync(ct);
            return people.Distinct().ToDictionary(person => person, person => Reliability.Of(party, records.Where(record => record.PersonId == person), now));
        }
    }
}
