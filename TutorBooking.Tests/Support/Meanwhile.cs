using Microsoft.EntityFrameworkCore.Diagnostics;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>Lets somebody else write in the moment between a decision and its first save, so that the race is lost every time and not by luck.</summary>
/// <remarks>The rival saves without waiting for the turn of writers, which whoever is saving holds already.</remarks>
internal sealed class Meanwhile(TestDatabase database, Action<TutorBookingDb> rival) : SaveChangesInterceptor
{
    private bool hasHappened;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (!hasHappened)
        {
            hasHappened = true;
            using var db = database.CreateDbContext();
            rival(db);
            db.SaveChanges();
        }

        return ValueTask.FromResult(result);
    }
}
