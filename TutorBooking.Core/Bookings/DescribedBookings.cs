using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>Reads what belongs to bookings beside the rows themselves, in as many queries for a page of them as for one.</summary>
internal static class DescribedBookings
{
    extension(TutorBookingDb db)
    {
        /// <summary>The bookings as this person sees them now, in the order of the rows.</summary>
        /// <param name="rows">Of bookings that this person may see.</param>
        /// <param name="viewer">Who looks.</param>
        /// <param name="now">Decides what may be done.</param>
        /// <param name="ct">Gives the call up.</param>
        public async Task<IReadOnlyList<BookingDetails>> DescribeAsync(IReadOnlyList<BookingRow> rows, CurrentUser viewer, Instant now, CancellationToken ct)
        {
            var ids = rows.Select(row => row.Booking.Id).ToList();
            var events = await EventsAsync(db, ids, ct);
            var proposals = await ProposalsAsync(db, [.. rows.Where(row => row.Proposals > 0).Select(row => row.Booking.Id)], ct);
            var disputed = rows.Where(row => row.IsDisputed).Select(row => row.Booking.Id).ToList();
            var disputes = disputed.Count is 0 ? [] : await db.Disputes.AsNoTracking().Where(dispute => disputed.Contains(dispute.BookingId)).ToDictionaryAsync(dispute => dispute.BookingId, ct);
            var refunds = await CardRefundsAsync(db, [.. rows.Where(row => row.RoleOf(viewer) is not Party.Tutor).Select(row => row.Booking.CardPaymentId).OfType<CardPaymentId>()], ct);

            return
            [
                .. rows.Select(row => BookingView.Details(
                    row,
                    row.RoleOf(viewer),
                    [.. events[row.Booking.Id].Select(line => Line(line, row.Booking.Price.Currency))],
                    proposals[row.Booking.Id].MaxBy(proposal => proposal.Id.Value),
                    disputes.GetValueOrDefault(row.Booking.Id),
                    row.RoleOf(viewer) is not Party.Tutor && row.Booking.CardPaymentId is { } card ? [.. refunds[card]] : [],
                    now)),
            ];
        }
    }

    private static async Task<ILookup<BookingId, BookingEvent>> EventsAsync(TutorBookingDb db, List<BookingId> ids, CancellationToken ct)
    {
        var events = await db.Bookings.Where(booking => ids.Contains(booking.Id)).SelectMany(booking => booking.Events, (booking, line) => new { booking.Id, Line = line })
            .OrderBy(told => told.Line.Id).AsNoTracking().ToListAsync(ct);
        return events.ToLookup(told => told.Id, told => told.Line);
    }

    private static BookingEventLine Line(BookingEvent line, string currency) => new(
        line.Kind, line.Role, line.From, line.To, line.At, line.Note, line.LessonStartsAt, line.Rule, line.BackMinor is { } back ? new Money(back, currency) : null);

    private static async Task<ILookup<BookingId, Proposal>> ProposalsAsync(TutorBookingDb db, List<BookingId> ids, CancellationToken ct)
    {
        if (ids.Count is 0) return Enumerable.Empty<Proposal>().ToLookup(_ => default(BookingId));

        var proposals = await db.Bookings.Where(booking => ids.Contains(booking.Id)).SelectMany(booking => booking.Proposals, (booking, proposal) => new { booking.Id, Proposal = proposal })
            .AsNoTracking().ToListAsync(ct);
        return proposals.ToLookup(made => made.Id, made => made.Proposal);
    }

    // What was taken back before it was sent never went anywhere.
    private static async Task<ILookup<CardPaymentId, CardRefundView>> CardRefundsAsync(TutorBookingDb db, List<CardPaymentId> cards, CancellationToken ct)
    {
        if (cards.Count is 0) return Enumerable.Empty<CardRefundView>().ToLookup(_ => default(CardPaymentId));

        var refunds = await db.CardRefunds.Where(refund => cards.Contains(refund.PaymentId) && refund.State != CardRefundState.TakenBack).OrderBy(refund => refund.Id)
            .Select(refund => new { refund.PaymentId, View = new CardRefundView(new Money(refund.AmountMinor, refund.Currency), refund.State, refund.DueAt) }).ToListAsync(ct);
        return refunds.ToLookup(refund => refund.PaymentId, refund => refund.View);
    }
}
