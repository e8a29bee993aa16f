using System.Globalization;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Makes a tutor of one row; each field that cannot be used adds a flaw, so that all are mended in one go.</summary>
internal sealed class TutorRowReader
{
    private readonly List<TutorImportFlaw> flaws = [];
    private readonly CsvRecord record;
    private readonly IReadOnlyList<string> columns;
    private readonly string currency;

    private TutorRowReader(CsvRecord record, IReadOnlyList<string> columns, string currency) =>
        (this.record, this.columns, this.currency) = (record, columns, currency);

    public IReadOnlyList<TutorImportFlaw> Flaws => flaws;

    public int Line => record.Line;

    /// <summary>As it stands there, good or not; empty where it cannot be told.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Null where the row has a flaw.</summary>
    public TutorImportRow? Good { get; private set; }

    public static TutorRowReader Read(CsvRecord record, IReadOnlyList<string> columns, string currency)
    {
        var row = new TutorRowReader(record, columns, currency);
        row.Read();
        return row;
    }

    private void Read()
    {
        if (record.Fields.Count != columns.Count)
        {
            flaws.Add(new TutorImportFlaw(
                Line, $"The line has {record.Fields.Count} fields and the header {columns.Count}. A field with a comma in it stands in quotes."));
            return;
        }

        Email = Field(TutorColumns.Email);
        var tutor = ReadFields();
        Good = flaws.Count is 0 ? new TutorImportRow(Line, tutor) : null;
    }

    private ImportedTutor ReadFields()
    {
        var subjects = SubjectsField.Read(Items(TutorColumns.Subjects), Complain(TutorColumns.Subjects));
        var content = Content(subjects);
        flaws.AddRange([.. Unsaveable(content)]);
        return new ImportedTutor
        {
            Email = Address(),
            DisplayName = Name(),
            Title = content.Title,
            Headline = content.Headline,
            Bio = content.Bio,
            HourlyRateMinor = Minor(content.HourlyRate) ?? 0,
            Subjects = [.. subjects.Select(subject => new ImportedSubject(subject.Name, Minor(subject.HourlyRate)))],
            Durations = content.Durations,
            Languages = content.Languages,
            TimeZone = Zone(),
            Hours = HoursField.Read(Items(TutorColumns.Hours), Complain(TutorColumns.Hours)),
            Education = content.Education,
            Certifications = content.Certifications,
            ExperienceYears = content.ExperienceYears,
            Portrait = Portrait(),
        };
    }

    private TutorProfileContent Content(IEnumerable<SubjectsField.Taught> subjects) => new TutorProfileContent
    {
        Title = Field(TutorColumns.Title),
        Headline = Field(TutorColumns.Headline),
        Bio = Field(TutorColumns.Bio),
        HourlyRate = Field(TutorColumns.HourlyRate) is { Length: > 0 } rate ? RateField.Read(rate, Complain(TutorColumns.HourlyRate)) : null,

        // Subjects are numbered when the file is taken in; until then their place in the row tells them apart.
        Subjects = [.. subjects.Select((subject, place) => new TaughtSubject(new SubjectId(place), subject.HourlyRate))],
        Education = Items(TutorColumns.Education),
        Certifications = Items(TutorColumns.Certifications),
        Languages = Items(TutorColumns.Languages),
        Durations = Durations(),
        ExperienceYears = Years(),
    }.Tidied();

    // The same rules as on the tutor's own page, or he could not save there what was imported; what was complained of already is said once.
    private IEnumerable<TutorImportFlaw> Unsaveable(TutorProfileContent content) =>
        from flaw in TutorProfilePolicy.FlawsIn(content, TutorStatus.Approved, currency)
        let column = TutorColumns.Of(flaw.Field)
        where !flaws.Exists(known => known.Sentence.StartsWith($"{column}:", StringComparison.Ordinal))
        select new TutorImportFlaw(Line, $"{column}: {flaw.Refusal.Sentence}");

    private long? Minor(decimal? rate) => rate is { } major ? CurrencyDigits.Of(currency).ToMinor(major) : null;

    private string Name()
    {
        var name = TidyText.Line(Field(TutorColumns.DisplayName));
        if (RegistrationPolicy.OfDisplayName(name) is { } refusal) Complain(TutorColumns.DisplayName)(refusal.Sentence);
        return name;
    }

    private string Address()
    {
        if (RegistrationPolicy.OfEmail(Email) is not null) Complain(TutorColumns.Email)($"'{Email}' is no e-mail address. Write it like ada@school.example.");
        return Email;
    }

    private List<int> Durations()
    {
        var durations = new SortedSet<int>();
        foreach (var item in Items(TutorColumns.Durations))
        {
            if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && LessonLengths.All.Contains(minutes))
            {
                durations.Add(minutes);
            }
            else
            {
                Complain(TutorColumns.Durations)($"'{item}' is no lesson length. Use some of {string.Join(';', LessonLengths.All)}.");
            }
        }

        return [.. durations];
    }

    private string Zone()
    {
        var text = Field(TutorColumns.TimeZone);

        // Asked by name and not of the provider, which makes up a zone for any offset.
        if (DateTimeZoneProviders.Tzdb.Ids.Contains(text) && KnownZones.Find(text) is { } zone) return zone;

        Complain(TutorColumns.TimeZone)($"'{text}' is no IANA time zone. Write it like Europe/Berlin.");
        return text;
    }

    private int Years()
    {
        var text = Field(TutorColumns.ExperienceYears);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) || text.Length is 0) return years;

        Complain(TutorColumns.ExperienceYears)($"'{text}' is no number of years. Write one, or nothing.");
        return 0;
    }

    private string Portrait()
    {
        var text = Field(TutorColumns.Portrait);
        if (text.Length is 0) return DrawnPortrait.RecipeFor(Field(TutorColumns.DisplayName));

        if (!DrawnPortrait.IsRecipe(text)) Complain(TutorColumns.Portrait)($"'{text}' is no recipe of a portrait. Leave it empty and one is drawn from the name.");
        return text;
    }

    private List<string> Items(string column) =>
        [.. Field(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private string Field(string column)
    {
        for (var place = 0; place < columns.Count; place++)
        {
            if (columns[place] == column) return record.Fields[place].Trim();
        }

        throw new InvalidOperationException($"The header was not checked: there is no {column}.");
    }

    private Action<string> Complain(string column) => sentence => flaws.Add(new TutorImportFlaw(Line, $"{column}: {sentence}"));
}
