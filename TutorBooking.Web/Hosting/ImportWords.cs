using TutorBooking.Core.Tutors.Import;

namespace TutorBooking.Web.Hosting;

/// <summary>What the import command says when it is done.</summary>
internal static class ImportWords
{
    public static string Success(TutorImportReport report) => string.Join(Environment.NewLine, Lines(report));

    public static string Refusal(TutorImportReport report) => string.Join(
        Environment.NewLine, report.Flaws.Select(flaw => flaw.ToString()).Append("Nothing was taken. Mend these lines and run the import again."));

    private static IEnumerable<string> Lines(TutorImportReport report)
    {
        yield return report.Added + report.Changed is 0
            ? $"Nothing has changed: what the file says of {Tutors(report.Unchanged)} is known."
            : $"Taken in: {report.Added} new, {report.Changed} changed, {report.Unchanged} as before.";
        if (report.NewSubjects.Count > 0) yield return $"New subjects: {string.Join(", ", report.NewSubjects)}.";
        if (report.Invited > 0) yield return $"A mail with a link to choose a password waits for {Tutors(report.Invited)}; it leaves while the program runs.";
    }

    private static string Tutors(int count) => count is 1 ? "1 tutor" : $"{count} tutors";
}
