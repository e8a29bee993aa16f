using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Sweeps;

/// <summary>Carries out what was decided about money and had to wait, such as the refund of a tutor's no-show while he could still object. An open dispute stops it.</summary>
public sealed class SettlementSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<SettlementSweep> log)
    : BookingSweep(databases, records, outbox, clock, log)
{
    public override string Name => "decisions about money that had to wait";

    protected override IQueryable<BookingId> Due(TutorBookingDb db, Instant now) => db.Bookings
        .Where(booking => booking.SettlesAt < now && (booking.Dispute == null || booking.Dispute.DecidedAt != null))
        .OrderBy(booking => booking.SettlesAt).Select(booking => booking.Id);

    protected override Refusal? Apply(Booking booking, Instant now) => booking.SettleWhenDue(now);
}
