using System.Globalization;
using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Earnings;

/// <summary>What a tutor earns by one booking, from the moment it is earned; it waits as pending until it becomes available.</summary>
public sealed class Earning
{
    public required BookingId BookingId { get; init; }

    public required UserId TutorAccountId { get; init; }

    /// <summary>In minor units, with all corrections.</summary>
    public long AmountMinor { get; private set; }

    public required string Currency { get; init; }

    public Instant LessonEndsAt { get; private set; }

    /// <summary>Not to be released before.</summary>
    public Instant AvailableAt { get; private set; }

    /// <summary>Whether an open dispute keeps it pending, however long ago the lesson was.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>When it became available; null while it is pending.</summary>
    public Instant? ReleasedAt { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    /// <summary>The account of the ledger that holds it.</summary>
    public LedgerAccount Account => ReleasedAt is null ? LedgerAccount.TutorPending(TutorAccountId) : LedgerAccount.TutorAvailable(TutorAccountId);

    internal void Change(Money change, Instant lessonEndsAt, Duration wait)
    {
        AmountMinor = (Amount + change).Minor;
        Version++;
        if (ReleasedAt is not null) return;

        // The lesson may have moved since it was first noted.
        (LessonEndsAt, AvailableAt) = (lessonEndsAt, lessonEndsAt + wait);
    }

    internal void Freeze(bool isFrozen)
    {
        IsFrozen = isFrozen;
        Version++;
    }

    /// <summary>Makes it available if its time has come and no dispute is open.</summary>
    internal bool Release(Instant now)
    {
        if (ReleasedAt is not null || IsFrozen || now < AvailableAt) return false;

        ReleasedAt = now;
        Version++;
        return true;
    }

    /// <summary>What its release does to the ledger; null where nothing is left of it.</summary>
    internal Journal? Tell(Instant now) => AmountMinor is 0 ? null : Journal.Of(
        JournalKind.EarningReleased, string.Create(CultureInfo.InvariantCulture, $"earning/{BookingId.Value}"), now, actor: null, BookingId,
        new Posting(LedgerAccount.TutorPending(TutorAccountId), -Amount), new Posting(LedgerAccount.TutorAvailable(TutorAccountId), Amount));
}
