using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>A whole profile as an admin reads it before deciding.</summary>
/// <param name="Reliability">From 0 to 100; see <see cref="ReliabilityPolicy"/>.</param>
/// <param name="ConfirmsUnasked">Whether requests are confirmed at once: the tutor's wish, where reliability allows it.</param>
/// <param name="TimeZone">The IANA zone of <paramref name="Hours"/>.</param>
public sealed record TutorReviewDetails(
    TutorFace Face,
    int Version,
    string Name,
    string Email,
    TutorStatus Status,
    string? StatusReason,
    Instant? SubmittedAt,
    Money HourlyRate,
    TutorProfileContent Content,
    IReadOnlyList<TaughtLine> Subjects,
    string TimeZone,
    IReadOnlyList<WeeklyWindow> Hours,
    int Reliability,
    bool ConfirmsUnasked)
{
    public bool WaitsForDecision => TutorApprovalPolicy.WhyNotDecided(Status) is null;
}
