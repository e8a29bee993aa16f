using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings.Disputes;

/// <summary>Disputes for admins to decide.</summary>
public sealed class DisputeQueries(IDbContextFactory<TutorBookingDb> databases)
{
    /// <summary>The open ones, the oldest first, or the decided ones, the latest first; WRONG_ROLE to who is no admin. A page beyond the last is the last.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="state">Open or decided.</param>
    /// <param name="number">Counted from 1.</param>
    /// <param name="size">How many on a page.</param>
    /// <param name="ct">Gives the call up.</param>
    public async Task<Result<Page<DisputeLine>>> ListAsync(CurrentUser user, DisputeState state, int number, int size, CancellationToken ct)
    {
        if (!user.IsAdmin) return BookingRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var chosen = state is DisputeState.Open
            ? db.Disputes.Where(dispute => dispute.DecidedAt == null).OrderBy(dispute => dispute.OpenedAt).ThenBy(dispute => dispute.BookingId)
            : db.Disputes.Where(dispute => dispute.DecidedAt != null).OrderByDescending(dispute => dispute.DecidedAt).ThenByDescending(dispute => dispute.BookingId);
        var window = PageWindow.Nearest(await chosen.CountAsync(ct), number, size);
        var lines = await (
            from dispute in window.Of(chosen)
            join booking in db.Bookings on dispute.BookingId equals booking.Id
            join student in db.Accounts on booking.StudentId equals student.Id
            join tutor in db.Accounts on booking.TutorAccountId equals tutor.Id
            join subject in db.Subjects on booking.SubjectId equals subject.Id
            select new DisputeLine(
                dispute.BookingId, dispute.Reason, dispute.OpenedBy, student.DisplayName, tutor.DisplayName, subject.Name,
                booking.StartsAt, dispute.OpenedAt, dispute.AnswerUntil, dispute.AnsweredAt, dispute.DecidedAt, new Money(booking.Funding.PaidMinor, booking.Funding.Currency))).ToListAsync(ct);

        // A join need not keep the order of what it joins.
        var ordered = state is DisputeState.Open ? lines.OrderBy(line => line.OpenedAt) : lines.OrderByDescending(line => line.DecidedAt);
        return window.With<DisputeLine>([.. ordered.ThenBy(line => line.BookingId.Value)]);
    }
}
