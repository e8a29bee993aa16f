using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>Ends the credits whose last day is over, a package at a time. The tutor kept that time free at a discount, so he has their value as if he had taught.</summary>
/// <remarks>Two at once do no harm: the package's version lets one through, and so does the key of each journal.</remarks>
public sealed class PackageSweep(
    IDbContextFactory<TutorBookingDb> databases, SweepRecords records, OutboxSignal outbox, IClock clock, ILogger<PackageSweep> log)
    : RowSweep<PackageId>(databases, records, outbox, clock, log)
{
    public override string Name => "credits that nobody used in time";

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override IQueryable<PackageId> Due(TutorBookingDb db, Instant now)
    {
        var firstOpen = CreditPolicy.FirstOpenDay(now);
        return db.Credits.Where(credit => credit.State == CreditState.Available && credit.ExpiresOn < firstOpen)
            .Select(credit => credit.PackageId).Distinct().OrderBy(id => id);
    }

    protected override async Task<int> ApplyAsync(TutorBookingDb db, PackageId id, Instant now, CancellationToken ct)
    {
        var package = await db.Packages.Include(one => one.Credits).SingleAsync(one => one.Id == id, ct);
        var firstOpen = CreditPolicy.FirstOpenDay(now);
        var over = package.Credits.Where(credit => credit.State is CreditState.Available && credit.ExpiresOn < firstOpen).ToList();
        foreach (var credit in over)
        {
            credit.Expire();
            package.NoteTaken();
            await db.PostAsync(CreditJournals.Expired(package, credit, now), ct);
        }

        db.Outbox.Add(OutboxMessage.Of(new PackageChanged(package.Id, package.StudentId, package.TutorAccountId), now));
        return over.Count > 0 && await db.TrySaveAsync(ct) is SaveOutcome.Saved ? over.Count : 0;
    }
}
