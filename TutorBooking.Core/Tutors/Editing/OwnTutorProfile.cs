using NodaTime;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>A profile as its owner works on it.</summary>
/// <param name="StatusReason">Why an admin rejected or suspended it.</param>
/// <param name="Reliability">From 0 to 100, whether others may read it or not.</param>
/// <param name="Subjects">All that can be ticked, by name.</param>
public sealed record OwnTutorProfile(
    TutorFace Face,
    int Version,
    string Name,
    string Currency,
    TutorStatus Status,
    string? StatusReason,
    Instant? SubmittedAt,
    bool HasWeeklyHours,
    TutorProfileContent Content,
    IReadOnlyList<SubjectChoice> Subjects,
    int Reliability)
{
    /// <summary>What stands between the saved profile and its review; empty once it is complete.</summary>
    public IReadOnlyList<TutorProfileFlaw> Missing => TutorProfilePolicy.MissingIn(Content, HasWeeklyHours);
}
