namespace TutorBooking.Core.Tutors.Import;

/// <summary>What came of an import: either flaws, and nothing was taken, or who came in.</summary>
public sealed record TutorImportReport
{
    /// <summary>In the order of the lines; empty where the file was taken.</summary>
    public IReadOnlyList<TutorImportFlaw> Flaws { get; init; } = [];

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    /// <summary>How many were mailed a link to choose their password.</summary>
    public int Invited { get; init; }

    /// <summary>The names of the subjects that came with the file.</summary>
    public IReadOnlyList<string> NewSubjects { get; init; } = [];
}
