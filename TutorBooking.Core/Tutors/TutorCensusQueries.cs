using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors;

/// <summary>What this place has to offer, in numbers.</summary>
public sealed class TutorCensusQueries(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    public async Task<TutorCensus> CountAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var listed = db.Tutors.Listed();
        var zones = listed.Join(db.Schedules, tutor => tutor.Id, schedule => schedule.TutorId, (_, schedule) => schedule.TimeZone);
        return new TutorCensus(
            await listed.CountAsync(ct),
            await listed.SelectMany(tutor => tutor.Subjects).Select(taught => taught.SubjectId).Distinct().CountAsync(ct),
            Clocks(await zones.Distinct().ToListAsync(ct)));
    }

    // Berlin and Paris have a zone each, but nobody would call that two time zones.
    private int Clocks(IEnumerable<string> zones)
    {
        var now = clock.GetCurrentInstant();
        return zones.Select(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)?.GetUtcOffset(now)).Distinct().Count();
    }
}
