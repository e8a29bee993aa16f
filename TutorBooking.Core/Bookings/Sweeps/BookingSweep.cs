using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Sweeps;

/// <summary>Changes the bookings whose time has come, one transaction each. Two at once do no harm: each booking's version lets one of them through.</summary>
public abstract class BookingSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger log)
    : RowSweep<BookingId>(databases, records, outbox, clock, log)
{
    /// <summary>Does what is due, or refuses where it no longer is.</summary>
    protected abstract Refusal? Apply(Booking booking, Instant now);

    protected override async Task<int> ApplyAsync(TutorBookingDb db, BookingId id, Instant now, CancellationToken ct)
    {
        var booking = await db.Bookings.ForChange(now).SingleOrDefaultAsync(b => b.Id == id, ct);
        if (booking is null || Apply(booking, now) is not null || await db.CarryOutAsync(booking, ct) is not null) return 0;

        return await db.SaveTransitionAsync(booking, ct) is SaveOutcome.Saved ? 1 : 0;
    }
}
