using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Search;

namespace TutorBooking.Core.Bookings.Discovery;

/// <summary>Finds tutors by what their profiles say and by when they have time.</summary>
/// <remarks>What profiles say is asked of the database; calendars are read only of those it left, and only where they matter.</remarks>
public sealed class DiscoveryQueries(IDbContextFactory<TutorBookingDb> databases, TutorSearch search, IClock clock)
{
    /// <summary>How far ahead a filter by time and the next open slot look.</summary>
    public static readonly Duration LookAhead = Duration.FromDays(14);

    /// <summary>One page of those that match, weekdays and times being those of <paramref name="zone"/>; refused with VALIDATION where the filter makes no sense.</summary>
    public async Task<Result<Page<DiscoveredTutor>>> FindAsync(DiscoveryFilter filter, DateTimeZone zone, UserId? viewer, CancellationToken ct)
    {
        if (filter.Check() is { } refusal) return refusal;

        var now = clock.GetCurrentInstant();
        return filter.NeedsCalendars ? await ByCalendarAsync(filter, zone, viewer, now, ct) : await ByProfileAsync(filter, zone, viewer, now, ct);
    }

    /// <summary>Which one part of the filter to let go to find somebody, the most fruitful first.</summary>
    public async Task<IReadOnlyList<Loosening>> LoosenAsync(DiscoveryFilter filter, DateTimeZone zone, UserId? viewer, CancellationToken ct)
    {
        var ways = new List<Loosening>();
        foreach (var (part, looser) in Loosening.Of(filter))
        {
            var found = await FindAsync(looser, zone, viewer, ct);
            ways.Add(new Loosening(part, found.Match(page => page.Total, _ => 0)));
        }

        return [.. ways.Where(way => way.Found > 0).OrderByDescending(way => way.Found).ThenBy(way => way.Without)];
    }

    private async Task<Result<Page<DiscoveredTutor>>> ByProfileAsync(DiscoveryFilter filter, DateTimeZone zone, UserId? viewer, Instant now, CancellationToken ct)
    {
        var found = await search.FindAsync(filter.Tutors, ct);
        if (found.Refusal is { } refusal) return refusal;

        var page = found.Value;
        var starts = await StartsAsync([.. page.Items.Select(tutor => tutor.Id)], viewer, now, ct);
        return new Page<DiscoveredTutor>(Describe(page.Items, starts, zone, now), page.Total, page.Number, page.Size);
    }

    private async Task<Result<Page<DiscoveredTutor>>> ByCalendarAsync(DiscoveryFilter filter, DateTimeZone zone, UserId? viewer, Instant now, CancellationToken ct)
    {
        var candidates = await search.IdsAsync(filter.Tutors, ct);
        var starts = await StartsAsync(candidates, viewer, now, ct);
        var matching = candidates.Where(tutor => !filter.AsksForTime || starts[tutor].Any(start => filter.Fits(start, zone)));
        if (filter.Tutors.Sort is TutorSort.NextSlot)
        {
            matching = matching.OrderBy(tutor => starts[tutor] is [var first, ..] ? first : Instant.MaxValue);
        }

        var found = matching.ToList();
        var cards = await search.CardsAsync([.. found.Skip(filter.Tutors.Skipped).Take(filter.Tutors.PageSize)], ct);
        return new Page<DiscoveredTutor>(Describe(cards, starts, zone, now), found.Count, filter.Tutors.PageNumber, filter.Tutors.PageSize);
    }

    private async Task<IReadOnlyDictionary<TutorId, IReadOnlyList<Instant>>> StartsAsync(IReadOnlyList<TutorId> tutors, UserId? viewer, Instant now, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await OpenStarts.OfAsync(db, tutors, new Interval(now, now + LookAhead), viewer, ct);
    }

    private static IReadOnlyList<DiscoveredTutor> Describe(
        IReadOnlyList<TutorCard> cards, IReadOnlyDictionary<TutorId, IReadOnlyList<Instant>> starts, DateTimeZone zone, Instant now) =>
    [
        .. cards.Select(card => new DiscoveredTutor(
            card,
            starts[card.Id] is [var first, ..] ? first : null,
            DayGlance.Of(starts[card.Id], now.InZone(zone).Date, zone))),
    ];
}
