using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>Keeps a lesson for who is about to pay for it.</summary>
internal static class LessonHolds
{
    /// <summary>For how long.</summary>
    public static readonly Duration Length = Duration.FromMinutes(5);

    extension(TutorBookingDb db)
    {
        /// <summary>The time that is held for this student with this tutor, with its claims; null where none is.</summary>
        public Task<Hold?> LessonHoldAsync(LessonTerms terms, Instant now, CancellationToken ct) => db.Holds.Include(hold => hold.Claims)
            .SingleOrDefaultAsync(hold => hold.StudentId == terms.StudentId && hold.PersonId == terms.TutorAccountId && hold.ExpiresAt > now, ct);

        /// <summary>Holds both people's time in the place of what this student held with this tutor before; SLOT_TAKEN or STUDENT_BUSY where somebody was faster.</summary>
        public async Task<Result<Instant>> HoldLessonTimeAsync(LessonTerms terms, Instant now, CancellationToken ct)
        {
            if (await db.HeldUntilAsync(terms, now, ct) is { } held) return held;

            await db.DropLessonHoldAsync(terms, ct);
            db.ChangeTracker.Clear();
            var hold = Hold.OfBoth(terms.TutorAccountId, terms.StudentId, terms.Lesson, terms.TutorTime, now + Length);
            db.Holds.Add(hold);
            if (await db.TrySaveAsync(ct) is SaveOutcome.Saved) return hold.ExpiresAt;

            db.ChangeTracker.Clear();

            // Asked for twice at once: what the other request holds is held for this one too.
            if (await db.HeldUntilAsync(terms, now, ct) is { } meanwhile) return meanwhile;

            return await db.WhoseTimeAsync(terms.TutorAccountId, [.. Claim.CellsOf(terms.TutorTime)], but: null, now, ct) is { } refusal
                ? refusal
                : await db.HoldLessonTimeAsync(terms, now, ct);
        }

        /// <summary>Lets go of what this student holds with this tutor.</summary>
        public Task DropLessonHoldAsync(LessonTerms terms, CancellationToken ct) => db.Holds
            .Where(hold => hold.StudentId == terms.StudentId && hold.PersonId == terms.TutorAccountId).ExecuteDeleteAsync(ct);

        private async Task<Instant?> HeldUntilAsync(LessonTerms terms, Instant now, CancellationToken ct) =>
            await db.LessonHoldAsync(terms, now, ct) is { } held && held.StartsAt == terms.Lesson.Start && held.EndsAt == terms.Lesson.End ? held.ExpiresAt : null;
    }
}
