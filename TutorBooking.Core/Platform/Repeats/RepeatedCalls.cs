using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace TutorBooking.Core.Platform.Repeats;

/// <summary>Sees to it that a call with a key is done once for 24 hours, however often and wherever it comes in, and that who repeats it gets the same answer.</summary>
public sealed class RepeatedCalls(IDbContextFactory<TutorBookingDb> databases, IClock clock)
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    // Who began and died is not waited for longer than any call takes.
    private static readonly Duration Patience = Duration.FromMinutes(1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Null where the caller has to do the work and then to call <see cref="KeepAsync"/> or <see cref="ForgetAsync"/>; else what was answered, waited for if it is being worked on.
    /// Refused with VALIDATION or IDEMPOTENCY_KEY_REUSED.
    /// </summary>
    public async Task<Result<Turn>> BeginAsync(RepeatableCall call, CancellationToken ct)
    {
        if (!IsKey(call.Key)) return RepeatRefusals.WrongKey;

        using var timer = new PeriodicTimer(Look);
        while (true)
        {
            if (await TryBeginAsync(call, ct) is { } answer) return answer;

            await timer.WaitForNextTickAsync(ct);
        }
    }

    /// <summary>Keeps what was answered.</summary>
    public async Task KeepAsync(RepeatableCall call, GivenAnswer answer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await Of(db, call).Where(kept => kept.Status == null).ExecuteUpdateAsync(
            kept => kept.SetProperty(k => k.Status, answer.Status).SetProperty(k => k.ContentType, answer.ContentType)
                .SetProperty(k => k.Location, answer.Location).SetProperty(k => k.Body, answer.Body),
            ct);
    }

    /// <summary>Lets the call be tried anew, because nothing came of it.</summary>
    public async Task ForgetAsync(RepeatableCall call, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await Of(db, call).Where(kept => kept.Status == null).ExecuteDeleteAsync(ct);
    }

    private static bool IsKey(string key) => key.Length is > 0 and <= KeptAnswer.KeyLength && key.All(letter => letter is > ' ' and <= '~');

    private static IQueryable<KeptAnswer> Of(TutorBookingDb db, RepeatableCall call) =>
        db.Set<KeptAnswer>().Where(kept => kept.PersonId == call.Person && kept.Key == call.Key);

    // Null where somebody else is at it.
    private async Task<Result<Turn>?> TryBeginAsync(RepeatableCall call, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetCurrentInstant();
        if (await Of(db, call).SingleOrDefaultAsync(ct) is not { } kept)
        {
            db.Add(new KeptAnswer { PersonId = call.Person, Key = call.Key, Route = call.Route, BodyHash = call.BodyHash, BegunAt = now });
            return await SaveAsync(db, ct);
        }

        if (kept.BegunAt + Kept <= now) return await TakeOverAsync(db, kept, call, now, ct);
        if ((kept.Route, kept.BodyHash) != (call.Route, call.BodyHash)) return RepeatRefusals.KeyReused;
        if (kept.Status is { } status) return new Turn(new GivenAnswer(status, kept.ContentType, kept.Location, kept.Body ?? ""));

        return kept.BegunAt + Patience <= now ? await TakeOverAsync(db, kept, call, now, ct) : null;
    }

    private static async Task<Result<Turn>?> TakeOverAsync(TutorBookingDb db, KeptAnswer kept, RepeatableCall call, Instant now, CancellationToken ct)
    {
        db.Remove(kept);
        db.Add(new KeptAnswer { PersonId = call.Person, Key = call.Key, Route = call.Route, BodyHash = call.BodyHash, BegunAt = now });
        return await SaveAsync(db, ct);
    }

    private static async Task<Result<Turn>?> SaveAsync(TutorBookingDb db, CancellationToken ct)
    {
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return null;

        return Turn.Mine;
    }
}
