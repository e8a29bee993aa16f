using System.Text;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>The mark of a subject that nobody has designed one for: the first letters of its name.</summary>
internal static class SubjectMarks
{
    private const int Letters = 2;

    public static string For(string name) => string.Concat(
        name.EnumerateRunes().Where(Rune.IsLetterOrDigit).DefaultIfEmpty(new Rune('?')).Take(Letters).Select(letter => letter.ToString()));
}
