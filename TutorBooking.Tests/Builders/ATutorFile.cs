using TutorBooking.Core.Tutors.Import;

namespace TutorBooking.Tests.Builders;

/// <summary>A file of tutors, each row good but for what a test says of it.</summary>
internal sealed class ATutorFile
{
    public const string Currency = "EUR";

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["email"] = "grace@school.example",
        ["display_name"] = "Grace Hopper",
        ["title"] = "PhD Mathematics",
        ["headline"] = "Compilers without fear",
        ["bio"] = "I have taught compilers and the mathematics under them for years, to sailors, students and a few bankers.",
        ["hourly_rate"] = "45.00",
        ["subjects"] = "Mathematics;Programming:52.50",
        ["durations"] = "30;60",
        ["languages"] = "English;German",
        ["time_zone"] = "Europe/Berlin",
        ["hours"] = "Mon 09:00-12:00;Tue 21:00-01:00",
        ["education"] = "PhD Mathematics, Yale, 1934",
        ["certifications"] = "",
        ["experience_years"] = "12",
        ["portrait"] = "",
    };

    private readonly List<string> lines = [string.Join(',', Good.Keys)];

    public string Text => string.Join("\r\n", lines) + "\r\n";

    public static string Header => string.Join(',', Good.Keys);

    public static ATutorFile With(params (string Column, string Value)[] but) => new ATutorFile().And(but);

    public ATutorFile And(params (string Column, string Value)[] but)
    {
        var row = but.Aggregate(new Dictionary<string, string>(Good, StringComparer.Ordinal), (fields, field) =>
        {
            fields[field.Column] = field.Value;
            return fields;
        });
        lines.Add(string.Join(',', row.Values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        return this;
    }

    public TutorImportFile Read() => TutorFileReader.Read(Text, Currency);
}
