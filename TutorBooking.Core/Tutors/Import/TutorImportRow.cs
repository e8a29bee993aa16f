namespace TutorBooking.Core.Tutors.Import;

/// <summary>A good row and the line of the file on which it begins.</summary>
public sealed record TutorImportRow(int Line, ImportedTutor Tutor);
