using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Sweeps;

/// <summary>Ends the proposals that nobody answered in time, and lets their times go.</summary>
public sealed class ProposalSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<ProposalSweep> log)
    : BookingSweep(databases, records, outbox, clock, log)
{
    public override string Name => "unanswered proposals";

    protected override IQueryable<BookingId> Due(TutorBookingDb db, Instant now) => db.Bookings
        .Where(booking => booking.Proposals.Any(proposal => proposal.State == ProposalState.Open && proposal.ExpiresAt <= now))
        .OrderBy(booking => booking.Id).Select(booking => booking.Id);

    protected override Refusal? Apply(Booking booking, Instant now) => booking.ExpireProposal(now);
}
