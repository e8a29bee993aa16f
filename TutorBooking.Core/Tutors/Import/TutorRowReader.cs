using System.Globalization;
using System.Net.Mail;
using NodaTime;
using TutorBooking.Core.Accounts;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Makes a tutor of one row; each field that cannot be used adds a flaw, so that all are mended in one go.</summary>
internal sealed class TutorRowReader
{
    private const int EmailLength = 256;
    private const int LineLength = 200;
    private const int MostYears = 80;

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

    private ImportedTutor ReadFields() => new()
    {
        Email = Address(),
        DisplayName = Words(TutorColumns.DisplayName, Account.DisplayNameLength),
        Title = Words(TutorColumns.Title, TutorProfile.TitleLength),
        Headline = Words(TutorColumns.Headline, TutorProfile.HeadlineLength),
        Bio = Words(TutorColumns.Bio, TutorProfile.BioLength),
        HourlyRateMinor = RateField.Read(Field(TutorColumns.HourlyRate), currency, Complain(TutorColumns.HourlyRate)),
        Subjects = SubjectsField.Read(Items(TutorColumns.Subjects), currency, Complain(TutorColumns.Subjects)),
        Durations = Durations(),
        Languages = Languages(),
        TimeZone = Zone(),
        Hours = HoursField.Read(Items(TutorColumns.Hours), Complain(TutorColumns.Hours)),
        Education = Lines(TutorColumns.Education),
        Certifications = Lines(TutorColumns.Certifications),
        ExperienceYears = Years(),
        Portrait = Portrait(),
    };

    private string Address()
    {
        if (Email.Length > EmailLength || !MailAddress.TryCreate(Email, out var address) || address.Address != Email)
        {
            Complain(TutorColumns.Email)($"'{Email}' is no e-mail address. Write it like ada@school.example.");
        }

        return Email;
    }

    private string Words(string column, int most)
    {
        var text = Field(column);
        if (text.Length is 0) Complain(column)("Nothing is there. A profile without it cannot be shown.");
        if (text.Length > most) Complain(column)($"{text.Length} characters are too many. Keep it within {most}.");
        return text;
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

        if (Field(TutorColumns.Durations).Length is 0) Complain(TutorColumns.Durations)("Nothing is there. Write the lesson lengths in minutes, like 30;60.");
        return [.. durations];
    }

    private List<string> Languages()
    {
        var languages = Lines(TutorColumns.Languages);
        if (languages.Count is 0) Complain(TutorColumns.Languages)("Nothing is there. Write the languages of the lessons, like English;German.");
        return languages;
    }

    private string Zone()
    {
        var text = Field(TutorColumns.TimeZone);

        // Asked by name and not of the provider, which makes up a zone for any offset.
        if (!DateTimeZoneProviders.Tzdb.Ids.Contains(text)) Complain(TutorColumns.TimeZone)($"'{text}' is no IANA time zone. Write it like Europe/Berlin.");
        return text;
    }

    private List<string> Lines(string column)
    {
        var lines = Items(column);
        foreach (var line in lines.Where(line => line.Length > LineLength))
        {
            Complain(column)($"'{line[..20]}…' has {line.Length} characters. Keep each line within {LineLength}.");
        }

        return lines;
    }

    private int Years()
    {
        var text = Field(TutorColumns.ExperienceYears);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= MostYears) return years;

        if (text.Length > 0) Complain(TutorColumns.ExperienceYears)($"'{text}' is no number of years. Write 0 to {MostYears}, or nothing.");
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
