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
    : Sweep(records, clock, log)
{
    // So many packages at a time; the rest wait for the next round.
    private const int BatchSize = 100;

    public override string Name => "credits that nobody used in time";

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override async Task<int> RunAsync(Instant now, CancellationToken ct)
    {
        var done = 0;
        while (await DueAsync(now, ct) is { Count: > 0 } batch)
        {
            var before = done;
            foreach (var package in batch)
            {
                done += await TryExpireAsync(package, now, ct);
            }

            // What is left of a batch without any progress would only be met again.
            if (done == before) break;

            outbox.Wake();
            if (batch.Count < BatchSize) break;
        }

        return done;
    }

    private async Task<List<PackageId>> DueAsync(Instant now, CancellationToken ct)
    {
        var firstOpen = CreditPolicy.FirstOpenDay(now);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Credits.Where(credit => credit.State == CreditState.Available && credit.ExpiresOn < firstOpen)
            .Select(credit => credit.PackageId).Distinct().OrderBy(id => id).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<int> TryExpireAsync(PackageId id, Instant now, CancellationToken ct)
    {
        try
        {
            return await ExpireAsync(id, now, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            NoteFailure(failure, id.Value);
            return 0;
        }
    }

    private async Task<int> ExpireAsync(PackageId id, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
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
