using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>Reads what the booking form needs.</summary>
public sealed class BookableTutorQueries(IDbContextFactory<TutorBookingDb> databases, IOptions<PaymentOptions> payments)
{
    /// <summary>Refused as a booking itself would be: TUTOR_NOT_FOUND, TUTOR_NOT_APPROVED or WRONG_ROLE.</summary>
    public async Task<Result<BookableTutor>> FindAsync(CurrentUser user, TutorId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var tutor = await db.Tutors.AsNoTracking().Include(t => t.Subjects).Include(t => t.Schedule).SingleOrDefaultAsync(t => t.Id == id, ct);
        if ((RequestChecks.OfPerson(user) ?? RequestChecks.OfStanding(tutor, user.Id)) is { } refusal) return refusal;

        return tutor?.Schedule is { } schedule
            ? await DescribeAsync(db, tutor, schedule, ct)
            : BookingRefusals.TutorNotFound;
    }

    private async Task<BookableTutor> DescribeAsync(TutorBookingDb db, TutorProfile tutor, Schedule schedule, CancellationToken ct)
    {
        var taught = tutor.Subjects.Select(subject => subject.SubjectId).ToList();
        var subjects = await db.Subjects.Where(subject => taught.Contains(subject.Id)).OrderBy(subject => subject.Name).ToListAsync(ct);
        return new BookableTutor(
            tutor.Id,
            tutor.AccountId,
            await db.Accounts.Where(account => account.Id == tutor.AccountId).Select(account => account.DisplayName).SingleAsync(ct),
            new TutorFace(tutor.Id, tutor.PhotoVersion, tutor.Portrait),
            schedule.TimeZone,
            [.. subjects.Select(subject => new BookableSubject(subject.Id, subject.Name, tutor.RateFor(subject.Id) ?? tutor.HourlyRate))],
            [.. tutor.Durations.Order()],
            tutor.ConfirmsUnasked,
            tutor.InPersonPlace,
            schedule.HorizonDays,
            payments.Value.FeePercent);
    }
}
