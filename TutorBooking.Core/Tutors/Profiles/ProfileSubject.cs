using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Profiles;

/// <summary>A subject that a tutor teaches, and its rate for an hour.</summary>
public sealed record ProfileSubject(SubjectId Id, string Name, Money HourlyRate);
