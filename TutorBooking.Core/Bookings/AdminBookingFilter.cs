namespace TutorBooking.Core.Bookings;

/// <summary>Which of all bookings an admin wants to see.</summary>
/// <param name="Status">Null for every state.</param>
/// <param name="Words">Each must stand in the student's or the tutor's name, or be the booking's number; empty for all. What is beyond <see cref="MostLetters"/> characters and <see cref="MostWords"/> different words is left out.</param>
/// <param name="PageNumber">Counted from 1.</param>
public sealed record AdminBookingFilter(BookingStatus? Status = null, string Words = "", int PageNumber = 1, int PageSize = 20)
{
    /// <summary>More than a name and a number need, and little enough for one query.</summary>
    public const int MostLetters = 100;

    public const int MostWords = 5;

    internal IEnumerable<string> Wanted => Words[..Math.Min(Words.Length, MostLetters)]
        .Split([' ', '#'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords);
}
