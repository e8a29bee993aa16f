using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>Between a stored profile and what is written and read of it: whole minor units there, 45.00 here.</summary>
internal static class TutorProfileView
{
    public static TutorProfileContent Content(TutorProfile tutor) => new()
    {
        Title = tutor.Title,
        Headline = tutor.Headline,
        Bio = tutor.Bio,
        HourlyRate = tutor.HourlyRateMinor is 0 ? null : tutor.HourlyRate.Major,
        Subjects = [.. tutor.Subjects.Select(taught => new TaughtSubject(taught.SubjectId, Major(taught.RateMinor, tutor.Currency)))],
        Education = [.. tutor.Education],
        Certifications = [.. tutor.Certifications],
        Languages = [.. tutor.Languages],
        Durations = [.. tutor.Durations],
        ExperienceYears = tutor.ExperienceYears,
        InPersonPlace = tutor.InPersonPlace ?? "",
        AutoConfirms = tutor.AutoConfirms,
    };

    public static void Write(TutorProfileContent content, TutorProfile tutor)
    {
        tutor.Title = content.Title;
        tutor.Headline = content.Headline;
        tutor.Bio = content.Bio;
        tutor.HourlyRateMinor = Minor(content.HourlyRate, tutor.Currency) ?? 0;
        tutor.Teach(content.Subjects.Select(subject => new TutorSubject { SubjectId = subject.SubjectId, RateMinor = Minor(subject.HourlyRate, tutor.Currency) }));
        tutor.Education = [.. content.Education];
        tutor.Certifications = [.. content.Certifications];
        tutor.Languages = [.. content.Languages];
        tutor.Durations = [.. content.Durations];
        tutor.ExperienceYears = content.ExperienceYears;
        tutor.InPersonPlace = content.InPersonPlace.Length is 0 ? null : content.InPersonPlace;
        tutor.AutoConfirms = content.AutoConfirms;
    }

    private static decimal? Major(long? minor, string currency) => minor is { } amount ? new Money(amount, currency).Major : null;

    private static long? Minor(decimal? major, string currency) => major is { } amount ? CurrencyDigits.Of(currency).ToMinor(amount) : null;
}
