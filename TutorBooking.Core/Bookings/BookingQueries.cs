using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
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
        if (row?.Booking.Facts.RoleOf(user) is not { } role) return await WhyNotVisibleAsync(db, id, ct);

        var events = await EventsAsync(db, id, row.Booking.Price.Currency, ct);
        var proposal = row.Proposals is 0 ? null : await ProposalAsync(db, id, ct);
        var dispute = row.IsDisputed ? await db.Disputes.AsNoTracking().SingleOrDefaultAsync(d => d.BookingId == id, ct) : null;
        var cardRefunds = role is not Party.Tutor && row.Booking.CardPaymentId is { } card ? await CardRefundsAsync(db, card, ct) : [];
        return BookingView.Details(row, role, events, proposal, dispute, cardRefunds, clock.GetCurrentInstant());
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

    private static async Task<List<BookingEventLine>> EventsAsync(TutorBookingDb db, BookingId id, string currency, CancellationToken ct)
    {
        var events = await db.Bookings.Where(b => b.Id == id).SelectMany(b => b.Events).OrderBy(line => line.Id).AsNoTracking().ToListAsync(ct);
        return events.ConvertAll(line => new BookingEventLine(
            line.Kind, line.Role, line.From, line.To, line.At, line.Note, line.LessonStartsAt, line.Rule, line.BackMinor is { } back ? new Money(back, currency) : null));
    }

    // What was taken back before it was sent never went anywhere.
    private static Task<List<CardRefundView>> CardRefundsAsync(TutorBookingDb db, CardPaymentId card, CancellationToken ct) => db.CardRefunds
        .Where(refund => refund.PaymentId == card && refund.State != CardRefundState.TakenBack).OrderBy(refund => refund.Id)
        .Select(refund => new CardRefundView(new Money(refund.AmountMinor, refund.Currency), refund.State, refund.DueAt)).ToListAsync(ct);

    private static Task<Proposal?> ProposalAsync(TutorBookingDb db, BookingId id, CancellationToken ct) =>
        db.Bookings.Where(b => b.Id == id).SelectMany(b => b.Proposals).OrderByDescending(proposal => proposal.Id).AsNoTracking().FirstOrDefaultAsync(ct);
}
