namespace TutorBooking.Core.Tutors.Import;

/// <summary>Why a file of tutors is not taken.</summary>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Sentence">What is wrong, and what would be right.</param>
public sealed record TutorImportFlaw(int Line, string Sentence)
{
    public override string ToString() => $"line {Line}: {Sentence}";
}
