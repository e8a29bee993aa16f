using System.Collections.Concurrent;

namespace TutorBooking.Core.Platform;

/// <summary>A fair queue of this process's writers to one file. The engine's own waiting is by chance, and blocks a thread each.</summary>
internal sealed class SqliteWriters : IDisposable
{
    private static readonly ConcurrentDictionary<string, SqliteWriters> ByFile = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim queue = new(1, 1);

    private SqliteWriters()
    {
    }

    public static SqliteWriters Of(string connectionString) => ByFile.GetOrAdd(connectionString, _ => new SqliteWriters());

    public async Task<IAsyncDisposable> WaitAsync(CancellationToken ct)
    {
        await queue.WaitAsync(ct);
        return new Turn(queue);
    }

    public void Dispose() => queue.Dispose();

    private sealed class Turn(SemaphoreSlim queue) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            queue.Release();
            return ValueTask.CompletedTask;
        }
    }
}
