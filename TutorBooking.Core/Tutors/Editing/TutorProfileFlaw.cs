using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>What is wrong or missing, and where.</summary>
/// <param name="Subject">The subject whose own rate is meant, where it is one.</param>
public sealed record TutorProfileFlaw(TutorProfileField Field, Refusal Refusal, SubjectId? Subject = null);
