using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>One 5-minute cell of one person's time, owned by a booking or a hold; its key is what makes a double booking impossible.</summary>
public sealed class Claim
{
    public static readonly Duration CellLength = Duration.FromMinutes(5);

    private Claim()
    {
    }

    public required UserId PersonId { get; init; }

    /// <summary>When the cell begins; always on a 5-minute mark.</summary>
    public required Instant Cell { get; init; }

    /// <summary>The booking it belongs to; null while only a hold owns it.</summary>
    public BookingId? BookingId { get; private init; }

    /// <summary>The hold it belongs to; null once a booking has it.</summary>
    public HoldId? HoldId { get; private set; }

    public static Claim Of(UserId person, Instant cell) => new() { PersonId = person, Cell = cell };

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

    /// <summary>A booking takes over what was held for it.</summary>
    internal void LeaveHold() => HoldId = null;
}
