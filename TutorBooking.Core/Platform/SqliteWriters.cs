using System.Collections.Concurrent;

namespace TutorBooking.Core.Platform;

/// <summary>A fair queue of this process's writers to one file. The engine's own waiting is by chance, and blocks a thread each.</summary>
internal static class SqliteWriters
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> QueueOf = new(StringComparer.Ordinal);

    public static async Task<IAsyncDisposable> WaitAsync(string connectionString, CancellationToken ct)
    {
        var queue = QueueOf.GetOrAdd(connectionString, _ => new SemaphoreSlim(1, 1));
        await queue.WaitAsync(ct);
        return new Turn(queue);
    }

    private sealed class Turn(SemaphoreSlim queue) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            queue.Release();
            return ValueTask.CompletedTask;
        }
    }
}
