using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>A subject to choose.</summary>
/// <param name="Mark">The sign that stands for it instead of a picture, such as x².</param>
/// <param name="Tutors">How many listed tutors teach it.</param>
public sealed record SubjectLine(SubjectId Id, string Name, string Mark, int Tutors);
