using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Bookings as records to show; an entity never leaves Core.</summary>
public sealed class BookingQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    /// <summary>One booking as this person sees it; refused with BOOKING_NOT_FOUND or NOT_YOUR_BOOKING.</summary>
    public async Task<Result<BookingDetails>> FindAsync(CurrentUser user, BookingId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await BookingRow.Of(db, db.Bookings.VisibleTo(user).Where(b => b.Id == id)).SingleOrDefaultAsync(ct);
        return row is null ? await WhyNotVisibleAsync(db, id, ct) : (await db.DescribeAsync([row], user, clock.GetCurrentInstant(), ct))[0];
    }

    /// <summary>A person's own bookings as student or as tutor, newest start first.</summary>
    public async Task<Page<BookingSummary>> ListAsync(CurrentUser user, BookingFilter filter, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var chosen = filter.Apply(db.Bookings, user);
        var now = clock.GetCurrentInstant();
        var total = await chosen.CountAsync(ct);
        var rows = await BookingRow.Of(db, filter.PageOf(chosen)).ToListAsync(ct);
        var items = filter.Order(rows).Select(row => BookingView.Summary(row, row.Student.Id == user.Id ? Party.Student : Party.Tutor, now));
        return new Page<BookingSummary>([.. items], total, filter.PageNumber, filter.PageSize);
    }

    /// <summary>The same with all that is known of each; refused with VALIDATION where the filter makes no sense.</summary>
    public async Task<Result<Page<BookingDetails>>> ListDetailsAsync(CurrentUser user, BookingFilter filter, CancellationToken ct)
    {
        if (filter.Check() is { } refusal) return refusal;

        await using var db = await databases.CreateDbContextAsync(ct);
        var chosen = filter.Apply(db.Bookings, user);
        var total = await chosen.CountAsync(ct);
        var rows = filter.Order(await BookingRow.Of(db, filter.PageOf(chosen)).ToListAsync(ct));
        return new Page<BookingDetails>(await db.DescribeAsync([.. rows], user, clock.GetCurrentInstant(), ct), total, filter.PageNumber, filter.PageSize);
    }

    /// <summary>The student's own open or agreed lesson with a tutor that begins then, or null.</summary>
    public async Task<BookingId?> FindOwnAsync(CurrentUser student, TutorId tutor, Instant startsAt, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Bookings
            .Where(booking => booking.StudentId == student.Id && booking.TutorId == tutor && booking.StartsAt == startsAt)
            .Where(booking => booking.Status == BookingStatus.Pending || booking.Status == BookingStatus.Confirmed)
            .Select(booking => (BookingId?)booking.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Decides between 403 and 404 without loading anything.</summary>
    internal static async Task<Refusal> WhyNotVisibleAsync(TutorBookingDb db, BookingId id, CancellationToken ct) =>
        await db.Bookings.AnyAsync(booking => booking.Id == id, ct) ? BookingRefusals.NotYours : BookingRefusals.NotFound;
}
