namespace TutorBooking.Core.Reviews;

/// <summary>How a public page names who wrote a review: Ada L. for Ada Lovelace.</summary>
public static class ReviewerName
{
    private const string Nameless = "A student";

    // An old name may be a mail address, which is nobody's to read.
    public static string Of(string displayName) => displayName.Contains('@', StringComparison.Ordinal) ? Nameless : Shorten(displayName);

    private static string Shorten(string displayName) => displayName.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => Nameless,
        [var only] => only,
        [var first, .., var last] => $"{first} {FirstLetterOf(last)}.",
    };

    // A letter may take two chars, or carry an accent of its own.
    private static string FirstLetterOf(string name) => System.Globalization.StringInfo.GetNextTextElement(name);
}
