using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>A whole profile as an admin reads it before deciding.</summary>
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
    IReadOnlyList<WeeklyWindow> Hours)
{
    public bool WaitsForDecision => TutorApprovalPolicy.WhyNotDecided(Status) is null;
}
