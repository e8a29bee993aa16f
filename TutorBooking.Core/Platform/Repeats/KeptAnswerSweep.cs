using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace TutorBooking.Core.Platform.Repeats;

/// <summary>Forgets the answers that were kept for a day.</summary>
public sealed class KeptAnswerSweep(IDbContextFactory<TutorBookingDb> databases, SweepRecords records, IClock clock, ILogger<KeptAnswerSweep> log)
    : ForgettingSweep<KeptAnswer>(databases, records, clock, log)
{
    public override string Name => "answers kept for repeated calls";

    protected override IQueryable<KeptAnswer> Old(TutorBookingDb db, Instant now)
    {
        var past = now - RepeatedCalls.Kept;
        return db.Set<KeptAnswer>().Where(kept => kept.BegunAt <= past);
    }
}
