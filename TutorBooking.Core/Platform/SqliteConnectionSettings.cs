using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TutorBooking.Core.Platform;

/// <summary>Tells every connection to wait for another process's writer instead of failing at once.</summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string WaitAndEnforce = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = WaitAndEnforce;
        command.ExecuteNonQuery();
    }
}
