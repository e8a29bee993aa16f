using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>A short claim on somebody's time for a lesson that may come; once it has expired it blocks nobody.</summary>
public sealed class Hold
{
    private readonly List<Claim> claims = [];

    private Hold()
    {
    }

    public HoldId Id { get; private init; }

    /// <summary>Whose time is held.</summary>
    public required UserId PersonId { get; init; }

    /// <summary>The student whose own time is held beside it, while he pays; null for the times of a proposal. One hold per student and tutor.</summary>
    public UserId? StudentId { get; private init; }

    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    /// <summary>From this instant on it is as if it were not there.</summary>
    public Instant ExpiresAt { get; private set; }

    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>Lets go before its time; the sweep clears it away.</summary>
    internal void Expire(Instant now) => ExpiresAt = Instant.Min(ExpiresAt, now);

    /// <summary>Both people's time for a lesson that is being paid for.</summary>
    internal static Hold OfBoth(UserId tutor, UserId student, Interval lesson, Interval tutorTime, Instant expiresAt)
    {
        var hold = new Hold { PersonId = tutor, StudentId = student, StartsAt = lesson.Start, EndsAt = lesson.End, ExpiresAt = expiresAt };
        hold.claims.AddRange(Claim.CellsOf(tutorTime).Select(cell => Claim.Of(tutor, cell)));
        hold.claims.AddRange(Claim.CellsOf(lesson).Select(cell => Claim.Of(student, cell)));
        return hold;
    }

    /// <param name="person">Whose time is held.</param>
    /// <param name="lesson">What it is held for.</param>
    /// <param name="cells">The cells that the lesson needs and that are not held beside it already.</param>
    /// <param name="expiresAt">Until when.</param>
    internal static Hold Of(UserId person, Interval lesson, IEnumerable<Instant> cells, Instant expiresAt)
    {
        var hold = new Hold { PersonId = person, StartsAt = lesson.Start, EndsAt = lesson.End, ExpiresAt = expiresAt };
        hold.claims.AddRange(cells.Select(cell => Claim.Of(person, cell)));
        return hold;
    }
}
