namespace TutorBooking.Core.Demo;

/// <summary>Chance that falls the same way every time, so that two demos at the same moment are equal.</summary>
internal sealed class DemoDice
{
    private ulong state = 20_261_123;

    /// <summary>0 or more, and less than <paramref name="sides"/>.</summary>
    public int Roll(int sides)
    {
        // SplitMix64, written out because a framework's generator may change with its version.
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
        }
    }

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Roll(choices.Count)];
}
