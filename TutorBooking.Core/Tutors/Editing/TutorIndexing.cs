using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>Loads what a write of a profile needs, and lets search find it by what it says then.</summary>
internal static class TutorIndexing
{
    extension(TutorBookingDb db)
    {
        public Task<TutorProfile?> FindTutorOfAsync(UserId owner, CancellationToken ct) => db.Tutors
            .Include(tutor => tutor.Subjects).Include(tutor => tutor.Words)
            .AsSplitQuery().SingleOrDefaultAsync(tutor => tutor.AccountId == owner, ct);

        public async Task RenewWordsAsync(TutorProfile tutor, CancellationToken ct)
        {
            var name = await db.Accounts.Where(account => account.Id == tutor.AccountId).Select(account => account.DisplayName).SingleAsync(ct);
            var ids = tutor.Subjects.Select(taught => taught.SubjectId).ToList();
            TutorWords.Renew(tutor, name, await db.Subjects.Where(subject => ids.Contains(subject.Id)).Select(subject => subject.Name).ToListAsync(ct));
        }
    }
}
