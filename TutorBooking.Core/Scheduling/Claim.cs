using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>One 5-minute cell of one person's time, owned by a booking; its key is what makes a double booking impossible.</summary>
public sealed class Claim
{
    public static readonly Duration CellLength = Duration.FromMinutes(5);

    private Claim()
    {
    }

    public required UserId PersonId { get; init; }

    /// <summary>When the cell begins; always on a 5-minute mark.</summary>
    public required Instant Cell { get; init; }

    public BookingId BookingId { get; private init; }

    public static IEnumerable<Claim> Over(UserId person, Interval time) =>
        CellsOf(time).Select(cell => new Claim { PersonId = person, Cell = cell });

    /// <summary>The cells that any part of <paramref name="time"/> touches; its end, being exclusive, claims nothing.</summary>
    public static IEnumerable<Instant> CellsOf(Interval time)
    {
        for (var cell = CellAt(time.Start); cell < time.End; cell += CellLength)
        {
            yield return cell;
        }
    }

    /// <summary>The cell that <paramref name="instant"/> lies in.</summary>
    public static Instant CellAt(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var into = ticks % CellLength.BclCompatibleTicks;
        return Instant.FromUnixTimeTicks(ticks - (into < 0 ? into + CellLength.BclCompatibleTicks : into));
    }
}
