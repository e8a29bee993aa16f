namespace TutorBooking.Core.Platform;

/// <summary>Counts on this node the committed changes of what everybody may read. Whoever keeps an answer takes the count before he reads: once it has moved on, the answer may be an old one, whenever it was kept.</summary>
/// <remarks>What another node writes is not counted here.</remarks>
public sealed class PublicChanges
{
    private long count;

    public long Count => Interlocked.Read(ref count);

    internal void Note() => Interlocked.Increment(ref count);
}
