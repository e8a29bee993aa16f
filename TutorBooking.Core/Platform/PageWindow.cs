namespace TutorBooking.Core.Platform;

/// <summary>Which rows of a list are on the page that is shown: the one that was asked for, or the nearest that there is.</summary>
/// <param name="Total">How many rows there are on all pages.</param>
/// <param name="Number">Counted from 1.</param>
/// <param name="Size">How many rows on a page.</param>
public sealed record PageWindow(int Total, int Number, int Size)
{
    /// <summary>The most rows that a page may hold.</summary>
    public const int Largest = 100;

    /// <summary>VALIDATION where no list has such a page; null where one may.</summary>
    public static Refusal? Refuse(int number, int size) => number < 1 || size is < 1 or > Largest ? PlatformRefusals.PageOutOfRange : null;

    /// <summary>How many rows lie before a page. A number nobody counts to is as good as the end.</summary>
    /// <param name="number">Counted from 1.</param>
    /// <param name="size">How many rows on a page.</param>
    public static int Before(int number, int size) => (int)Math.Min((number - 1L) * size, int.MaxValue);

    /// <param name="total">How many rows there are on all pages.</param>
    /// <param name="asked">Counted from 1; one beyond the last page gives the last.</param>
    /// <param name="size">How many rows on a page.</param>
    public static PageWindow Nearest(int total, int asked, int size) => new(total, Math.Clamp(asked, 1, CountOf(total, size)), size);

    public static int CountOf(int total, int size) => Math.Max(1, (total + size - 1) / size);

    public IQueryable<T> Of<T>(IQueryable<T> ordered) => ordered.Skip(Before(Number, Size)).Take(Size);

    public Page<T> With<T>(IReadOnlyList<T> items) => new(items, Total, Number, Size);
}
