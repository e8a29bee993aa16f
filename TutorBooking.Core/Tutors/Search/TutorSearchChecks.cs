using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Search;

/// <summary>What makes no sense in a filter, before any table is asked.</summary>
internal static class TutorSearchChecks
{
    private const int MostStarsHundredths = 500;

    public static Refusal? Of(TutorFilter filter) =>
        OfRates(filter) ?? OfRating(filter.MinimumRatingHundredths) ?? OfList(filter)
        ?? (TutorWords.In(filter.Words ?? "").Count > TutorSearch.MostWords ? TutorSearchRefusals.TooManyWords : null);

    private static Refusal? OfRates(TutorFilter filter) =>
        filter.MinimumRateMinor < 0 || filter.MaximumRateMinor < 0 ? TutorSearchRefusals.RateOutOfRange
        : filter.MinimumRateMinor > filter.MaximumRateMinor ? TutorSearchRefusals.RatesCrossed
        : null;

    private static Refusal? OfRating(int? hundredths) =>
        hundredths is < 0 or > MostStarsHundredths ? TutorSearchRefusals.RatingOutOfRange : null;

    private static Refusal? OfList(TutorFilter filter) =>
        !Enum.IsDefined(filter.Sort) ? TutorSearchRefusals.UnknownSort
        : filter.PageNumber < 1 || filter.PageSize is < 1 or > TutorSearch.LargestPage ? TutorSearchRefusals.PageOutOfRange
        : null;
}
