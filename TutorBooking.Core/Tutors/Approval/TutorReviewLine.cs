using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>A tutor in an admin's list.</summary>
public sealed record TutorReviewLine(
    TutorId Id, TutorFace Face, string Name, string Title, IReadOnlyList<string> Subjects, TutorStatus Status, Instant? SubmittedAt);
