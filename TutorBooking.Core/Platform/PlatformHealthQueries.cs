using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace TutorBooking.Core.Platform;

/// <summary>How database, outbox and sweeps do, for admins.</summary>
public sealed class PlatformHealthQueries(IDbContextFactory<TutorBookingDb> databases, SweepRecords sweeps, IClock clock)
{
    /// <summary>WRONG_ROLE to who is no admin. A database that does not answer is part of the answer.</summary>
    public async Task<Result<PlatformHealth>> ReadAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.IsAdmin) return PlatformRefusals.OnlyAdmins;

        await using var db = await databases.CreateDbContextAsync(ct);
        var database = await StateAsync(db, ct);
        var outbox = database is DatabaseState.Ready ? await BacklogAsync(db, ct) : null;
        return new PlatformHealth(clock.GetCurrentInstant(), database, outbox, sweeps.All);
    }

    private static async Task<DatabaseState> StateAsync(TutorBookingDb db, CancellationToken ct) =>
        !await db.Database.CanConnectAsync(ct) ? DatabaseState.NoAnswer
        : (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? DatabaseState.MigrationsWait
        : DatabaseState.Ready;

    private static async Task<OutboxBacklog> BacklogAsync(TutorBookingDb db, CancellationToken ct)
    {
        var waiting = db.Outbox.Where(message => message.DeliveredAt == null);
        var oldest = await waiting.OrderBy(message => message.Id).Select(message => new { message.WrittenAt, message.Attempts }).FirstOrDefaultAsync(ct);
        return oldest is null ? OutboxBacklog.None : new OutboxBacklog(await waiting.CountAsync(ct), oldest.WrittenAt, oldest.Attempts);
    }
}
