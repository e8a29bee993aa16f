using TutorBooking.Core.Tutors.Profiles;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>A tutor with all that the public page tells.</summary>
/// <param name="SubjectRates">What an hour of each subject costs with this tutor.</param>
/// <param name="Availability">The weekly hours, by the clock of <paramref name="TimeZone"/>.</param>
/// <param name="Reliability">From 0 to 100; null before enough lessons are finished.</param>
/// <param name="Exceptions">Dates that differ from the weekly hours, from today on.</param>
internal sealed record TutorDetailsDocument(
    long Id,
    long UserId,
    string Name,
    string Title,
    string Headline,
    decimal HourlyRate,
    string Currency,
    decimal? AverageRating,
    int TotalReviews,
    IReadOnlyList<string> Subjects,
    string ProfilePhotoUrl,
    int ExperienceYears,
    string Bio,
    IReadOnlyList<string> Education,
    IReadOnlyList<string> Certifications,
    IReadOnlyList<SubjectRateDocument> SubjectRates,
    IReadOnlyList<WeeklyHoursDocument> Availability,
    string TimeZone,
    IReadOnlyList<int> Durations,
    IReadOnlyList<string> Languages,
    int? Reliability,
    IReadOnlyList<ExceptionalHoursDocument> Exceptions)
{
    public static TutorDetailsDocument Of(PublicProfile profile, PublicHours hours, int? reliability, string site) => new(
        profile.Id.Value,
        profile.Account.Value,
        profile.Name,
        profile.Title,
        profile.Headline,
        profile.HourlyRate.Major,
        profile.HourlyRate.Currency,
        TutorDocument.Stars(profile.AverageRatingHundredths),
        profile.TotalReviews,
        [.. profile.Subjects.Select(subject => subject.Name)],
        site + PortraitAddress.Of(profile.Face, profile.Name),
        profile.ExperienceYears,
        profile.Bio,
        profile.Education,
        profile.Certifications,
        [.. profile.Subjects.Select(subject => new SubjectRateDocument(subject.Id.Value, subject.Name, subject.HourlyRate.Major))],
        [.. hours.Weekly.Select(WeeklyHoursDocument.Of)],
        profile.Zone.Id,
        profile.Durations,
        profile.Languages,
        reliability,
        [.. hours.Exceptions.Select(ExceptionalHoursDocument.Of)]);
}
