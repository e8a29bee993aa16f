using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>What may be saved, and what must be there before a profile is reviewed; page and service ask the same functions.</summary>
public static class TutorProfilePolicy
{
    /// <summary>Everything that keeps this from being saved, in the order of the form.</summary>
    public static IReadOnlyList<TutorProfileFlaw> FlawsIn(TutorProfileContent content, TutorStatus status, string currency) =>
    [
        .. MustStayComplete(status) ? MissingIn(content, hasWeeklyHours: true) : [],
        .. Limits(content, currency).Select(limit => limit.Refusal is { } refusal ? new TutorProfileFlaw(limit.Field, refusal) : null).OfType<TutorProfileFlaw>(),
        .. content.Subjects.Select(subject => OfOwnRate(subject, currency)).OfType<TutorProfileFlaw>(),
    ];

    /// <summary>Everything that keeps this from being reviewed though it can be saved, in the order of the form.</summary>
    public static IReadOnlyList<TutorProfileFlaw> MissingIn(TutorProfileContent content, bool hasWeeklyHours)
    {
        (bool IsThere, TutorProfileField Field, Refusal Refusal)[] parts =
        [
            (content.Title.Length > 0, TutorProfileField.Title, TutorProfileRefusals.TitleMissing),
            (content.Headline.Length > 0, TutorProfileField.Headline, TutorProfileRefusals.HeadlineMissing),
            (content.Bio.Length >= TutorProfileLimits.ShortestBio, TutorProfileField.Bio, TutorProfileRefusals.BioTooShort),
            (content.HourlyRate is not null, TutorProfileField.HourlyRate, TutorProfileRefusals.RateMissing),
            (content.Subjects.Count > 0, TutorProfileField.Subjects, TutorProfileRefusals.SubjectMissing),
            (content.Languages.Count > 0, TutorProfileField.Languages, TutorProfileRefusals.LanguageMissing),
            (hasWeeklyHours, TutorProfileField.WeeklyHours, TutorProfileRefusals.HoursMissing),
        ];
        return [.. parts.Where(part => !part.IsThere).Select(part => new TutorProfileFlaw(part.Field, part.Refusal))];
    }

    // What strangers see or an admin reads is never half a profile again.
    private static bool MustStayComplete(TutorStatus status) => status switch
    {
        TutorStatus.PendingReview or TutorStatus.Approved => true,
        TutorStatus.Draft or TutorStatus.Rejected or TutorStatus.Suspended => false,
    };

    private static IEnumerable<(TutorProfileField Field, Refusal? Refusal)> Limits(TutorProfileContent content, string currency) =>
    [
        (TutorProfileField.Title, content.Title.Length > TutorProfile.TitleLength ? TutorProfileRefusals.TitleTooLong : null),
        (TutorProfileField.Headline, content.Headline.Length > TutorProfile.HeadlineLength ? TutorProfileRefusals.HeadlineTooLong : null),
        (TutorProfileField.Bio, content.Bio.Length > TutorProfile.BioLength ? TutorProfileRefusals.BioTooLong : null),
        (TutorProfileField.HourlyRate, OfRate(content.HourlyRate, currency)),
        (TutorProfileField.Languages, OfLanguages(content.Languages)),
        (TutorProfileField.Durations, OfDurations(content.Durations)),
        (TutorProfileField.ExperienceYears, content.ExperienceYears is < 0 or > TutorProfileLimits.MostYears ? TutorProfileRefusals.YearsOutOfRange : null),
        (TutorProfileField.Education, OfLines(content.Education, TutorProfileRefusals.EducationTooLong, TutorProfileRefusals.TooMuchEducation)),
        (TutorProfileField.Certifications, OfLines(content.Certifications, TutorProfileRefusals.CertificationTooLong, TutorProfileRefusals.TooManyCertifications)),
        (TutorProfileField.InPersonPlace, content.InPersonPlace.Length > TutorProfile.PlaceLength ? TutorProfileRefusals.PlaceTooLong : null),
    ];

    private static TutorProfileFlaw? OfOwnRate(TaughtSubject subject, string currency) =>
        OfRate(subject.HourlyRate, currency) is { } refusal ? new TutorProfileFlaw(TutorProfileField.Subjects, refusal, subject.SubjectId) : null;

    private static Refusal? OfRate(decimal? rate, string currency) => rate switch
    {
        null => null,
        < TutorProfileLimits.LowestRate or > TutorProfileLimits.HighestRate => TutorProfileRefusals.RateOutOfRange,
        { } value => CurrencyDigits.Of(currency).ToMinor(value) is null ? TutorProfileRefusals.RateTooFine : null,
    };

    private static Refusal? OfLanguages(IReadOnlyList<string> languages) =>
        languages.Count > TutorProfileLimits.MostLanguages ? TutorProfileRefusals.TooManyLanguages
        : languages.Any(language => language.Length > TutorProfileLimits.LanguageLength) ? TutorProfileRefusals.LanguageTooLong
        : null;

    private static Refusal? OfDurations(IReadOnlyList<int> durations) =>
        durations.Count is 0 ? TutorProfileRefusals.DurationMissing
        : durations.All(LessonLengths.All.Contains) ? null
        : TutorProfileRefusals.DurationUnknown;

    private static Refusal? OfLines(IReadOnlyList<string> lines, Refusal tooLong, Refusal tooMany) =>
        lines.Count > TutorProfileLimits.MostLines ? tooMany
        : lines.Any(line => line.Length > TutorProfileLimits.LineLength) ? tooLong
        : null;
}
