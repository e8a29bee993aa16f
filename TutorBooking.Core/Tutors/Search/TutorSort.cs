namespace TutorBooking.Core.Tutors.Search;

/// <summary>The order of a list of tutors. Equals stand by rating, then by id, so that every order is stable.</summary>
public enum TutorSort
{
    Rating,

    /// <summary>By how well the words fit: a name or subject before a line of the text.</summary>
    Relevance,

    /// <summary>The lowest base rate first.</summary>
    Rate,

    RateDescending,

    /// <summary>The soonest open slot first, the fully booked last. Only who knows calendars can sort so.</summary>
    NextSlot,
}
