using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>A subject of the platform's list, to tick or not.</summary>
public sealed record SubjectChoice(SubjectId Id, string Name, string Mark);
