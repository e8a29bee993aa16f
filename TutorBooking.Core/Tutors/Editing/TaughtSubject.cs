using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>A subject that a tutor ticks.</summary>
/// <param name="HourlyRate">In major units, as people write it; null where the base rate holds.</param>
public sealed record TaughtSubject(SubjectId SubjectId, decimal? HourlyRate);
