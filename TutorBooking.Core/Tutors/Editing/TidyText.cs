using System.Text;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>What people type, without what they did not mean to: spaces at the ends and doubled, control characters, repetitions.</summary>
internal static class TidyText
{
    public static string Line(string text) => string.Join(' ', Words(text));

    /// <summary>Keeps the breaks between lines, one empty line at most.</summary>
    public static string Paragraphs(string text)
    {
        var tidy = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(Line))
        {
            var isSecondEmpty = line.Length is 0 && (tidy.Length is 0 || tidy.ToString().EndsWith("\n\n", StringComparison.Ordinal));
            tidy.Append(isSecondEmpty ? "" : $"{line}\n");
        }

        return tidy.ToString().Trim();
    }

    public static IReadOnlyList<string> Lines(IEnumerable<string> lines) =>
        [.. lines.Select(Line).Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string[] Words(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
