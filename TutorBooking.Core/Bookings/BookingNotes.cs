namespace TutorBooking.Core.Bookings;

/// <summary>What was written down about a booking.</summary>
/// <param name="Student">What the student said when asking.</param>
/// <param name="Tutor">What the tutor said when answering, or of a student who did not come.</param>
/// <param name="Platform">What the platform noted, such as each move.</param>
public sealed record BookingNotes(string? Student, string? Tutor, string? Platform)
{
    private const int ExcerptLength = 280;

    /// <summary>How a note begins, for a row of a list: whole if it is short, else whole words of it and "…".</summary>
    internal static string? Excerpt(string? note)
    {
        if (note is null or { Length: <= ExcerptLength }) return note;

        // Without a space among so many characters there is no word to keep whole, but a character may take two.
        var space = note.LastIndexOf(' ', ExcerptLength);
        var end = space > 0 ? space : char.IsHighSurrogate(note[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return $"{note[..end].TrimEnd()}…";
    }
}
