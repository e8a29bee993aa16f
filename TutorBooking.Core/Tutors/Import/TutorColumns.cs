using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>The columns of a file of tutors. All must be there, in any order; some may be left empty in a row.</summary>
public static class TutorColumns
{
    public const string Email = "email";
    public const string DisplayName = "display_name";
    public const string Title = "title";
    public const string Headline = "headline";
    public const string Bio = "bio";
    public const string HourlyRate = "hourly_rate";
    public const string Subjects = "subjects";
    public const string Durations = "durations";
    public const string Languages = "languages";
    public const string TimeZone = "time_zone";
    public const string Hours = "hours";
    public const string Education = "education";
    public const string Certifications = "certifications";
    public const string ExperienceYears = "experience_years";
    public const string Portrait = "portrait";

    public static readonly IReadOnlyList<string> All =
    [
        Email, DisplayName, Title, Headline, Bio, HourlyRate, Subjects, Durations, Languages, TimeZone, Hours,
        Education, Certifications, ExperienceYears, Portrait,
    ];

    /// <summary>Where a file says what stands in this field of the tutor's own page.</summary>
    internal static string Of(TutorProfileField field) => field switch
    {
        TutorProfileField.Title => Title,
        TutorProfileField.Headline => Headline,
        TutorProfileField.Bio => Bio,
        TutorProfileField.HourlyRate => HourlyRate,
        TutorProfileField.Subjects => Subjects,
        TutorProfileField.Languages => Languages,
        TutorProfileField.Durations => Durations,
        TutorProfileField.ExperienceYears => ExperienceYears,
        TutorProfileField.Education => Education,
        TutorProfileField.Certifications => Certifications,
        TutorProfileField.WeeklyHours => Hours,
        TutorProfileField.InPersonPlace => throw new InvalidOperationException("A file says nothing of places."),
    };

    /// <summary>What is wrong with a header; nothing where it can be used.</summary>
    internal static IEnumerable<TutorImportFlaw> FlawsOf(CsvRecord header)
    {
        if (header.Fields is [var only] && only.AsSpan().ContainsAny(";\t"))
        {
            return [new TutorImportFlaw(header.Line, "The columns are not separated by commas. Save the file as comma-separated UTF-8.")];
        }

        return
        [
            .. Flaws(header.Line, "is missing", All.Except(header.Fields, StringComparer.Ordinal)),
            .. Flaws(header.Line, "is unknown", header.Fields.Except(All, StringComparer.Ordinal)),
            .. Flaws(header.Line, "is there twice", header.Fields.CountBy(name => name, StringComparer.Ordinal).Where(name => name.Value > 1).Select(name => name.Key)),
        ];
    }

    private static IEnumerable<TutorImportFlaw> Flaws(int line, string verdict, IEnumerable<string> columns) =>
        columns.Select(column => new TutorImportFlaw(line, $"The column {column} {verdict}. The columns are {string.Join(',', All)}."));
}
