using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Search;

/// <summary>Every "no" to someone who looks for tutors.</summary>
public static class TutorSearchRefusals
{
    public static readonly Refusal NoSuchTutor =
        new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "There is no such tutor. Look for another one.");

    public static readonly Refusal RatesCrossed =
        Invalid("The minimum rate is above the maximum. Swap them or leave one empty.");

    public static readonly Refusal RateOutOfRange =
        Invalid("A rate cannot be below zero. Leave it empty where any rate will do.");

    public static readonly Refusal RatingOutOfRange =
        Invalid("Ratings go from 0 to 5 stars. Choose one of them or leave it empty.");

    public static readonly Refusal UnknownSort =
        Invalid("There is no such order. Sort by relevance, rating, rate, -rate or next_slot.");

    public static readonly Refusal PageOutOfRange =
        Invalid($"Pages are counted from 1 and hold 1 to {TutorSearch.LargestPage} tutors. Ask for one of those.");

    public static readonly Refusal TooManyWords =
        Invalid($"That is a lot to look for. Use {TutorSearch.MostWords} words or fewer.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
