namespace TutorBooking.Core.Tutors.Import;

/// <summary>One row of comma-separated text.</summary>
/// <param name="Line">The line of the file on which the row begins, counted from 1; a field in quotes may run over several.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields)
{
    public bool IsBlank => Fields is [var only] && string.IsNullOrWhiteSpace(only);
}
