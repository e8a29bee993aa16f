using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Search;

/// <summary>Which approved tutors one looks for. What is null does not matter.</summary>
public sealed record TutorFilter
{
    /// <summary>Each word must begin a word of the tutor's name, subjects, title, headline or text.</summary>
    public string? Words { get; init; }

    public SubjectId? Subject { get; init; }

    /// <summary>The lowest base rate for an hour that counts, in minor units.</summary>
    public long? MinimumRateMinor { get; init; }

    /// <summary>The highest base rate that counts.</summary>
    public long? MaximumRateMinor { get; init; }

    /// <summary>The lowest rating that counts, in hundredths of a star; above zero, tutors without reviews are left out.</summary>
    public int? MinimumRatingHundredths { get; init; }

    public TutorSort Sort { get; init; }

    /// <summary>Counted from 1.</summary>
    public int PageNumber { get; init; } = 1;

    public int PageSize { get; init; } = 20;

    /// <summary>How many stand on the pages before; a number nobody counts to is as good as the end.</summary>
    internal int Skipped => (int)Math.Min((PageNumber - 1L) * PageSize, int.MaxValue);
}
