using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Search;

/// <summary>The filter as a query of ids; the database does the work.</summary>
internal static class TutorSearchRows
{
    // Greater than whatever a word can hold, so that a range of words is those with one beginning.
    private const string AfterAll = "\uffff";

    /// <summary>The ids of all that match, in the order asked for; by rating where that order needs calendars.</summary>
    public static IQueryable<TutorId> Of(TutorBookingDb db, TutorFilter filter)
    {
        var tutors = Narrow(db.Tutors.Listed(), filter);
        var words = TutorWords.In(filter.Words ?? "").Distinct(StringComparer.Ordinal).ToList();
        return Order(words.Count > 0 ? Fitting(tutors, Hits(db, words)) : Unweighed(tutors, filter), filter.Sort);
    }

    private static IQueryable<Row> Fitting(IQueryable<TutorProfile> tutors, IQueryable<Hit> hits) =>
        tutors.Join(hits, tutor => tutor.Id, hit => hit.TutorId, (tutor, hit) => new Row { Tutor = tutor, Relevance = hit.Weight });

    // Signs alone begin nobody's word.
    private static IQueryable<Row> Unweighed(IQueryable<TutorProfile> tutors, TutorFilter filter)
    {
        var hasNoWords = string.IsNullOrWhiteSpace(filter.Words);
        return tutors.Where(_ => hasNoWords).Select(tutor => new Row { Tutor = tutor, Relevance = 0 });
    }

    private static IQueryable<TutorProfile> Narrow(IQueryable<TutorProfile> tutors, TutorFilter filter)
    {
        if (filter.Subject is { } subject) tutors = tutors.Where(tutor => tutor.Subjects.Any(taught => taught.SubjectId == subject));
        if (filter.MinimumRateMinor is { } minimum) tutors = tutors.Where(tutor => tutor.HourlyRateMinor >= minimum);
        if (filter.MaximumRateMinor is { } maximum) tutors = tutors.Where(tutor => tutor.HourlyRateMinor <= maximum);
        if (filter.MinimumRatingHundredths is > 0 and var stars) tutors = tutors.Where(tutor => tutor.AverageRatingHundredths >= stars);
        return tutors;
    }

    // Every typed word must hit; of the words it begins, the best one counts.
    private static IQueryable<Hit> Hits(TutorBookingDb db, List<string> words) => words
        .Select(typed => Beginning(db.Set<TutorWord>(), typed).GroupBy(word => word.TutorId)
            .Select(found => new Hit { TutorId = found.Key, Weight = found.Max(word => word.Weight) }))
        .Aggregate(Queryable.Concat)
        .GroupBy(hit => hit.TutorId)
        .Where(hits => hits.Count() == words.Count)
        .Select(hits => new Hit { TutorId = hits.Key, Weight = hits.Sum(hit => hit.Weight) });

    // A range of the key and not LIKE: an index can serve it on every engine, and no character is a wildcard.
    private static IQueryable<TutorWord> Beginning(IQueryable<TutorWord> words, string typed)
    {
        var end = typed + AfterAll;
        return words.Where(word => word.Word.CompareTo(typed) >= 0 && word.Word.CompareTo(end) < 0);
    }

    private static IQueryable<TutorId> Order(IQueryable<Row> rows, TutorSort sort)
    {
        var first = sort switch
        {
            TutorSort.Relevance => rows.OrderByDescending(row => row.Relevance).ThenByDescending(row => row.Tutor.AverageRatingHundredths ?? 0),
            TutorSort.Rate => rows.OrderBy(row => row.Tutor.HourlyRateMinor).ThenByDescending(row => row.Tutor.AverageRatingHundredths ?? 0),
            TutorSort.RateDescending => rows.OrderByDescending(row => row.Tutor.HourlyRateMinor).ThenByDescending(row => row.Tutor.AverageRatingHundredths ?? 0),
            TutorSort.Rating or TutorSort.NextSlot => rows.OrderByDescending(row => row.Tutor.AverageRatingHundredths ?? 0),
        };
        return first.ThenBy(row => row.Tutor.Id).Select(row => row.Tutor.Id);
    }

    private sealed class Hit
    {
        public required TutorId TutorId { get; init; }

        public required int Weight { get; init; }
    }

    private sealed class Row
    {
        public required TutorProfile Tutor { get; init; }

        public required int Relevance { get; init; }
    }
}
