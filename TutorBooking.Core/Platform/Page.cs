namespace TutorBooking.Core.Platform;

/// <summary>One page of a list.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">Counted from 1.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Number, int Size)
{
    /// <summary>How many pages there are; at least one, for an empty list is a page too.</summary>
    public int Count => PageWindow.CountOf(Total, Size);
}
