using System.Collections.Concurrent;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>When each sweep of this process last ran and what came of it, for the page that shows how the background work does.</summary>
public sealed class SweepRecords
{
    private readonly ConcurrentDictionary<string, SweepRecord> byName = new(StringComparer.Ordinal);

    public IReadOnlyList<SweepRecord> All => [.. byName.Values.OrderBy(record => record.Name, StringComparer.Ordinal)];

    internal void NoteRun(string name, Instant at, int done) =>
        byName.AddOrUpdate(name, _ => new SweepRecord(name, at, done, done, FailedAt: null), (_, before) => before with { LastRunAt = at, LastDone = done, Done = before.Done + done });

    internal void NoteFailure(string name, Instant at) =>
        byName.AddOrUpdate(name, _ => new SweepRecord(name, LastRunAt: null, 0, 0, at), (_, before) => before with { FailedAt = at });
}
