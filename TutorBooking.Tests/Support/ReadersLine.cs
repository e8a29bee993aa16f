using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TutorBooking.Tests.Support;

/// <summary>Holds everybody who has read a table until all have read it, so that each decides by what was true before the first wrote.</summary>
internal sealed class ReadersLine(int racers, string table) : DbCommandInterceptor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, bool> readers = [];
    private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (!command.CommandText.Contains($"FROM \"{table}\"", StringComparison.Ordinal) || eventData.Context is not { } context) return result;

        if (readers.TryAdd(context.ContextId.InstanceId, value: true) && readers.Count == racers)
        {
            go.TrySetResult();
        }

        await go.Task.WaitAsync(Patience, cancellationToken);
        return result;
    }
}
