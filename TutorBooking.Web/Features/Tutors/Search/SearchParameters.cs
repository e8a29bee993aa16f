using TutorBooking.Core.Bookings.Discovery;

namespace TutorBooking.Web.Features.Tutors.Search;

/// <summary>The search as it stands in the address: every value as somebody typed it, the empty ones left out.</summary>
public sealed record SearchParameters
{
    public const string Page = "/tutors";

    public string? Words { get; init; }

    public string? Subject { get; init; }

    public string? MinimumRate { get; init; }

    public string? MaximumRate { get; init; }

    public string? MinimumRating { get; init; }

    public IReadOnlyList<string> Days { get; init; } = [];

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Sort { get; init; }

    public int PageNumber { get; init; } = 1;

    /// <summary>How many of the filters that a phone hides are in use.</summary>
    public int HiddenCount => new[] { MinimumRate, MaximumRate, MinimumRating, From, To, Days is [] ? null : "days" }.Count(value => value is not null);

    /// <summary>The address that a bookmark keeps.</summary>
    public string Address => Pairs().Aggregate(Page, (address, pair) =>
        $"{address}{(address == Page ? '?' : '&')}{pair.Name}={Uri.EscapeDataString(pair.Value)}");

    /// <summary>The same search from its first page, with one part of it let go.</summary>
    public SearchParameters Without(DiscoveryPart part)
    {
        var first = this with { PageNumber = 1 };
        return part switch
        {
            DiscoveryPart.Words => first with { Words = null },
            DiscoveryPart.Subject => first with { Subject = null },
            DiscoveryPart.Rates => first with { MinimumRate = null, MaximumRate = null },
            DiscoveryPart.Rating => first with { MinimumRating = null },
            DiscoveryPart.Times => first with { Days = [], From = null, To = null },
        };
    }

    private IEnumerable<(string Name, string Value)> Pairs()
    {
        (string Name, string? Value)[] pairs =
        [
            ("q", Words), ("subject", Subject), ("min_rate", MinimumRate), ("max_rate", MaximumRate), ("min_rating", MinimumRating),
            .. Days.Select(day => ("day", (string?)day)),
            ("from", From), ("to", To), ("sort", Sort), ("page", PageNumber > 1 ? $"{PageNumber}" : null),
        ];
        return pairs.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => (pair.Name, pair.Value ?? ""));
    }
}
