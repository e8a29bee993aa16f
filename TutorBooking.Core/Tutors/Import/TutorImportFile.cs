namespace TutorBooking.Core.Tutors.Import;

/// <summary>A file as it was read: the good rows, and every flaw in the order of the lines.</summary>
public sealed record TutorImportFile(IReadOnlyList<TutorImportRow> Rows, IReadOnlyList<TutorImportFlaw> Flaws);
