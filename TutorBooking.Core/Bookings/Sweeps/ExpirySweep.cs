using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Sweeps;

/// <summary>Ends the requests that nobody answered in time.</summary>
public sealed class ExpirySweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<ExpirySweep> log)
    : BookingSweep(databases, records, outbox, clock, log)
{
    public override string Name => "unanswered requests";

    protected override IQueryable<BookingId> Due(TutorBookingDb db, Instant now) => db.Bookings
        .Where(booking => booking.Status == BookingStatus.Pending && booking.ExpiresAt <= now)
        .OrderBy(booking => booking.ExpiresAt).Select(booking => booking.Id);

    protected override Refusal? Apply(Booking booking, Instant now) => booking.Expire(now);
}
