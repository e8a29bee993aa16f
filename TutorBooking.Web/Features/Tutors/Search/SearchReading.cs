using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Bookings.Discovery;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Web.Features.Tutors.Search;

/// <summary>What an address asks for; a value that cannot be read is left out and told in a sentence.</summary>
internal sealed class SearchReading(IReadOnlyList<SubjectLine> subjects, string currency)
{
    public const int PageSize = 10;

    private const string EndOfDay = "24:00";
    private const int HundredthsPerStar = 100;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly List<string> sentences = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Sentences => sentences;

    public DiscoveryFilter Read(SearchParameters parameters) => new()
    {
        Tutors = new TutorFilter
        {
            Words = parameters.Words,
            Subject = Read<SubjectId>(parameters.Subject, SubjectOf, "no subject here. Choose one of the list."),
            MinimumRateMinor = Read<long>(parameters.MinimumRate, RateOf, "no rate. Write a number such as 30 or 32.50."),
            MaximumRateMinor = Read<long>(parameters.MaximumRate, RateOf, "no rate. Write a number such as 30 or 32.50."),
            MinimumRatingHundredths = Read<int>(parameters.MinimumRating, RatingOf, "no rating. Choose one of the list."),
            Sort = Read<TutorSort>(parameters.Sort, SortOf, "no order. Choose one of the list.") ?? TutorSort.Rating,
            PageNumber = parameters.PageNumber,
            PageSize = PageSize,
        },
        Days = [.. parameters.Days.Select(day => Read<IsoDayOfWeek>(day, DayOf, "no weekday. They go from 0 for Sunday to 6.")).OfType<IsoDayOfWeek>()],
        From = Read<LocalTime>(parameters.From, TimeOf, "no time of day. Write it as 17:00."),
        To = parameters.To is EndOfDay ? null : Read<LocalTime>(parameters.To, TimeOf, "no time of day. Write it as 17:00."),
    };

    private T? Read<T>(string? text, Func<string, T?> read, string otherwise)
        where T : struct
    {
        if (text is null) return null;
        if (read(text) is { } value) return value;

        sentences.Add($"“{text}” was left out: it is {otherwise}");
        return null;
    }

    private SubjectId? SubjectOf(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var id) && subjects.Any(subject => subject.Id.Value == id) ? new SubjectId(id) : null;

    private long? RateOf(string text) => NumberOf(text) is { } rate ? CurrencyDigits.Of(currency).ToMinor(rate) : null;

    private static int? RatingOf(string text) =>
        NumberOf(text) is { } stars && Math.Abs(stars) < HundredthsPerStar ? (int)decimal.Ceiling(stars * HundredthsPerStar) : null;

    // Half of Europe writes 32,50.
    private static decimal? NumberOf(string text) => decimal.TryParse(
        text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TutorSort? SortOf(string text) => text switch
    {
        "relevance" => TutorSort.Relevance,
        "rating" => TutorSort.Rating,
        "rate" => TutorSort.Rate,
        "-rate" => TutorSort.RateDescending,
        "next_slot" => TutorSort.NextSlot,
        _ => null,
    };

    private static IsoDayOfWeek? DayOf(string text) => text switch
    {
        "0" => IsoDayOfWeek.Sunday,
        [>= '1' and <= '6' and var day] => (IsoDayOfWeek)(day - '0'),
        _ => null,
    };

    private static LocalTime? TimeOf(string text) => Clock.Parse(text) is { Success: true, Value: var time } ? time : null;
}
