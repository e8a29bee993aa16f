using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Sweeps;

/// <summary>Completes the lessons of which nobody has said in time that they did not take place.</summary>
public sealed class CompletionSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<CompletionSweep> log)
    : BookingSweep(databases, records, outbox, clock, log)
{
    public override string Name => "lessons that are over";

    protected override IQueryable<BookingId> Due(TutorBookingDb db, Instant now) => db.Bookings
        .Where(booking => booking.Status == BookingStatus.Confirmed && booking.CompletesAt <= now)
        .OrderBy(booking => booking.CompletesAt).Select(booking => booking.Id);

    protected override Refusal? Apply(Booking booking, Instant now) => booking.Complete(BookingAct.OfPlatform(now));
}
