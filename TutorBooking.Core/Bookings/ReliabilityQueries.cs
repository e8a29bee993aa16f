using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>How far people can be relied on, for those who may know it.</summary>
public sealed class ReliabilityQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    /// <summary>A tutor's number with its parts; null where strangers see none: before enough lessons are finished, or of a profile that is not approved.</summary>
    public async Task<Reliability?> OfTutorAsync(TutorId tutor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.Tutors.Approved().Where(profile => profile.Id == tutor).Select(profile => (UserId?)profile.AccountId).SingleOrDefaultAsync(ct);
        if (account is not { } person) return null;

        var reliability = await db.ReliabilityAsync(Party.Tutor, person, clock.GetCurrentInstant(), ct);
        return ReliabilityPolicy.IsPublic(reliability.FinishedLessons) ? reliability : null;
    }

    /// <summary>One's own as a tutor, however few lessons are finished: nobody is left in the dark about what is counted against him.</summary>
    public async Task<Reliability> OfOwnAsync(CurrentUser tutor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ReliabilityAsync(Party.Tutor, tutor.Id, clock.GetCurrentInstant(), ct);
    }

    /// <summary>A student's number; null to everybody but tutors whose lessons he has booked.</summary>
    public async Task<Reliability?> OfStudentAsync(CurrentUser viewer, UserId student, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var isKnown = await db.Bookings.AnyAsync(booking => booking.TutorAccountId == viewer.Id && booking.StudentId == student, ct);
        return isKnown ? await db.ReliabilityAsync(Party.Student, student, clock.GetCurrentInstant(), ct) : null;
    }
}
