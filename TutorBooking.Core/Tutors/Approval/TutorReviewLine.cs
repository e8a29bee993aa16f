using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>A tutor in an admin's list.</summary>
/// <param name="Reliability">From 0 to 100; see <see cref="ReliabilityPolicy"/>.</param>
public sealed record TutorReviewLine(
    TutorId Id, TutorFace Face, string Name, string Title, IReadOnlyList<string> Subjects, TutorStatus Status, Instant? SubmittedAt, int Reliability)
{
    /// <summary>Whether strangers would find the tutor, were it not for reliability.</summary>
    public bool IsLeftOut => Status is TutorStatus.Approved && !ReliabilityPolicy.IsListed(Reliability);
}
