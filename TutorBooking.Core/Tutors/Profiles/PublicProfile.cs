using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Profiles;

/// <summary>A tutor's profile as its page shows it. There is no address of a person in it.</summary>
/// <param name="Account">The account that owns the profile.</param>
/// <param name="StatusReason">Why it was rejected or suspended; only for its owner and admins, who alone see such a profile.</param>
/// <param name="IsOwn">Whether the one who looks is the tutor.</param>
/// <param name="Subjects">What is taught, by name.</param>
/// <param name="Durations">The lesson lengths on offer, in minutes, rising.</param>
public sealed record PublicProfile(
    TutorId Id,
    UserId Account,
    TutorStatus Status,
    string? StatusReason,
    bool IsOwn,
    string Name,
    string Title,
    string Headline,
    string Bio,
    Money HourlyRate,
    int? AverageRatingHundredths,
    int TotalReviews,
    int ExperienceYears,
    bool AutoConfirms,
    string? InPersonPlace,
    IReadOnlyList<ProfileSubject> Subjects,
    IReadOnlyList<int> Durations,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Education,
    IReadOnlyList<string> Certifications,
    DateTimeZone Zone,
    TutorFace Face)
{
    public bool IsApproved => Status is TutorStatus.Approved;

    public string FirstName => Name.Split(' ')[0];
}
