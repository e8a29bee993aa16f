using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Search;

/// <summary>An approved tutor as lists show one.</summary>
/// <param name="Account">The account that owns the profile.</param>
/// <param name="Subjects">By name.</param>
/// <param name="Zone">Where the tutor's clock stands.</param>
/// <param name="Durations">The lesson lengths on offer, in minutes, rising.</param>
public sealed record TutorCard(
    TutorId Id,
    UserId Account,
    string Name,
    string Title,
    string Headline,
    Money HourlyRate,
    int? AverageRatingHundredths,
    int TotalReviews,
    int ExperienceYears,
    bool AutoConfirms,
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Languages,
    IReadOnlyList<int> Durations,
    DateTimeZone Zone,
    TutorFace Face);
