using Microsoft.AspNetCore.Mvc;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>Which tutors another program looks for; every bound is included.</summary>
internal sealed record TutorsQuery
{
    /// <summary>Of the parameters.</summary>
    public static readonly string[] Names = ["subject_id", "min_rate", "max_rate", "min_rating", "search_query", "page", "page_size", "sort"];

    private const int HundredthsPerStar = 100;
    private const int MostStars = 1_000;

    [FromQuery(Name = "subject_id")]
    public string? SubjectId { get; init; }

    [FromQuery(Name = "min_rate")]
    public string? MinimumRate { get; init; }

    [FromQuery(Name = "max_rate")]
    public string? MaximumRate { get; init; }

    [FromQuery(Name = "min_rating")]
    public string? MinimumRating { get; init; }

    [FromQuery(Name = "search_query")]
    public string? Words { get; init; }

    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    [FromQuery(Name = "page_size")]
    public string? PageSize { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>Refused with VALIDATION where a part of it cannot be read; whether the rest makes sense, Core says.</summary>
    public Result<DiscoveryFilter> Read(CurrencyDigits digits)
    {
        var query = new ApiQuery();
        var page = query.Page(Page, PageSize);
        var filter = new DiscoveryFilter
        {
            Tutors = new TutorFilter
            {
                Words = ApiQuery.Text(Words),
                Subject = query.Number(SubjectId, "subject_id") is { } subject ? new SubjectId(subject) : null,
                MinimumRateMinor = Rate(query, MinimumRate, "min_rate", digits),
                MaximumRateMinor = Rate(query, MaximumRate, "max_rate", digits),
                MinimumRatingHundredths = Rating(query, MinimumRating),
                Sort = SortOf(query, Sort),
                PageNumber = page.Number,
                PageSize = page.Size,
            },
        };
        return query.Flaw is { } flaw ? flaw : filter;
    }

    private static long? Rate(ApiQuery query, string? given, string name, CurrencyDigits digits) =>
        query.Decimal(given, name) is not { } rate ? null : digits.ToMinor(rate) ?? query.Note<long?>(ApiRefusals.NoNumber(name));

    private static int? Rating(ApiQuery query, string? given) => query.Decimal(given, "min_rating") switch
    {
        null => null,
        < -MostStars or > MostStars => query.Note<int?>(TutorSearchRefusals.RatingOutOfRange),
        { } stars => (int)decimal.Ceiling(stars * HundredthsPerStar),
    };

    private static TutorSort SortOf(ApiQuery query, string? given) => ApiQuery.Text(given) switch
    {
        null or "rating" => TutorSort.Rating,
        "relevance" => TutorSort.Relevance,
        "rate" => TutorSort.Rate,
        "-rate" => TutorSort.RateDescending,
        "next_slot" => TutorSort.NextSlot,
        _ => query.Note<TutorSort>(TutorSearchRefusals.UnknownSort),
    };
}
