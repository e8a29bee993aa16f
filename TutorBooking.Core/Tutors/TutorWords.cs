using System.Globalization;
using System.Text;

namespace TutorBooking.Core.Tutors;

/// <summary>How text becomes the words that search compares: lower case, without accents, letters and digits only.</summary>
public static class TutorWords
{
    public const int NameWeight = 8;
    public const int TitleWeight = 4;
    public const int HeadlineWeight = 2;
    public const int BioWeight = 1;

    /// <summary>The words of a text in their order, repeated ones too.</summary>
    public static IReadOnlyList<string> In(string text) =>
    [
        .. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > TutorWord.WordLength ? word[..TutorWord.WordLength] : word),
    ];

    /// <summary>Makes a tutor be found by what the profile says now; to be called by every write of a profile, a name or what is taught.</summary>
    /// <param name="tutor">A stored one must have been loaded with its <see cref="TutorProfile.Words"/>.</param>
    /// <param name="displayName">The account's name.</param>
    /// <param name="subjects">The names of what is taught.</param>
    public static void Renew(TutorProfile tutor, string displayName, IEnumerable<string> subjects) =>
        tutor.IndexBy(Weighted(tutor, displayName, subjects));

    // The best place a word stands in counts, so that a long text wins nothing by saying it often.
    private static IEnumerable<TutorWord> Weighted(TutorProfile tutor, string displayName, IEnumerable<string> subjects) =>
        subjects.Append(displayName).SelectMany(name => Weigh(name, NameWeight))
            .Concat(Weigh(tutor.Title, TitleWeight))
            .Concat(Weigh(tutor.Headline, HeadlineWeight))
            .Concat(Weigh(tutor.Bio, BioWeight))
            .GroupBy(found => found.Word, found => found.Weight, StringComparer.Ordinal)
            .Select(group => new TutorWord { Word = group.Key, Weight = group.Max() });

    private static IEnumerable<(string Word, int Weight)> Weigh(string text, int weight) => In(text).Select(word => (word, weight));

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Readable(text).Normalize(NormalizationForm.FormKD).Where(letter => !IsMark(letter)))
        {
            folded.Append(Spell(char.ToLowerInvariant(letter)));
        }

        return folded.ToString();
    }

    private static string Spell(char lower) => lower switch
    {
        // Letters that Unicode does not take apart, though people type them so.
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        _ => char.IsLetterOrDigit(lower) ? lower.ToString() : " ",
    };

    // Half of a character beyond the basic plane has no normal form; no word of a profile needs one.
    private static string Readable(string text) => new([.. text.Where(letter => !char.IsSurrogate(letter))]);

    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
