using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>What is needed to show a tutor's portrait: the photo of this count, or the drawn one where the count is 0.</summary>
public sealed record TutorFace(TutorId TutorId, int PhotoVersion, string Portrait);
