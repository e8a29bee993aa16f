using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TutorBooking.Tests.Support;

/// <summary>Lets somebody else act as soon as a table was first read, so that all that is read afterwards is younger than that.</summary>
internal sealed class AfterReading(string table, Func<Task> act) : DbCommandInterceptor
{
    private bool hasHappened;

    public override async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        if (!hasHappened && command.CommandText.Contains($"FROM \"{table}\"", StringComparison.Ordinal))
        {
            hasHappened = true;
            await act();
        }

        return result;
    }
}
