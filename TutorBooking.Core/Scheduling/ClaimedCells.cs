using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>The claimed cells of one person in their order, so that many times can be tried against them quickly.</summary>
internal sealed class ClaimedCells
{
    private readonly long[] starts;

    public ClaimedCells(IReadOnlySet<Instant> cells)
    {
        starts = [.. cells.Select(cell => cell.ToUnixTimeTicks())];
        Array.Sort(starts);
    }

    /// <summary>Whether any part of <paramref name="time"/> lies in a claimed cell.</summary>
    public bool Touch(Interval time)
    {
        // The first cell that ends after the time has begun is the only one that needs to be looked at.
        var found = Array.BinarySearch(starts, (time.Start - Claim.CellLength).ToUnixTimeTicks() + 1);
        var next = found < 0 ? ~found : found;
        return next < starts.Length && starts[next] < time.End.ToUnixTimeTicks();
    }
}
