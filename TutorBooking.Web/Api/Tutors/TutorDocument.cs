using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Tutors.Search;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>A tutor in a list.</summary>
/// <param name="HourlyRate">The base rate.</param>
/// <param name="AverageRating">With two decimals; null without reviews.</param>
/// <param name="Subjects">Their names.</param>
/// <param name="ProfilePhotoUrl">The photo, or the drawn face where none was uploaded.</param>
internal sealed record TutorDocument(
    long Id,
    long UserId,
    string Name,
    string Title,
    string Headline,
    decimal HourlyRate,
    string Currency,
    decimal? AverageRating,
    int TotalReviews,
    IReadOnlyList<string> Subjects,
    string ProfilePhotoUrl,
    int ExperienceYears)
{
    private const byte RatingDigits = 2;

    public static TutorDocument Of(DiscoveredTutor found, string site) => Of(found.Tutor, site);

    /// <summary>Hundredths as a decimal that remembers its two digits, so that 4.50 is not 4.5.</summary>
    public static decimal? Stars(int? hundredths) => hundredths is { } stars ? new decimal(stars, 0, 0, isNegative: false, RatingDigits) : null;

    private static TutorDocument Of(TutorCard card, string site) => new(
        card.Id.Value,
        card.Account.Value,
        card.Name,
        card.Title,
        card.Headline,
        card.HourlyRate.Major,
        card.HourlyRate.Currency,
        Stars(card.AverageRatingHundredths),
        card.TotalReviews,
        card.Subjects,
        site + PortraitAddress.Of(card.Face, card.Name),
        card.ExperienceYears);
}
