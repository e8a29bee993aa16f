using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Bookings.Moving;

/// <summary>The week of starts open to a lesson and those chosen from it. One that is lost meanwhile is let go, with the reason and the nearest others.</summary>
/// <param name="moveSlots">Where the lesson could be.</param>
/// <param name="openSlots">Why it could not.</param>
/// <param name="viewer">Who chooses, by whose clock.</param>
/// <param name="lesson">The lesson as it is.</param>
/// <param name="most">How many starts can be chosen.</param>
/// <param name="ct">Ends with the page.</param>
public sealed class NewTimeChoice(MoveSlotQueries moveSlots, OpenSlotQueries openSlots, CurrentUser viewer, BookingDetails lesson, int most, CancellationToken ct)
{
    private const int AlternativesOffered = 3;

    private static readonly string[] AboutTime = [SchedulingRefusals.SlotTaken.Code, SchedulingRefusals.StudentBusy.Code, SchedulingRefusals.OutsideHours.Code];

    private readonly List<Instant> chosen = [];

    public ShownWeek Week { get; } = new(viewer.Zone, range => moveSlots.FindAsync(viewer, lesson.Id, range, ct));

    public IReadOnlyCollection<Instant> Chosen => chosen;

    /// <summary>Whether any start was open at the last look.</summary>
    public bool IsAnyOpen { get; private set; }

    internal SlotConflictFacts? Conflict { get; private set; }

    /// <summary>Shows the week nearest to the lesson in which anything is open.</summary>
    public async Task BeginAsync()
    {
        var nearest = await moveSlots.NearestAsync(viewer, lesson.Id, lesson.StartsAt, 1, ct);
        IsAnyOpen = nearest.Count > 0;
        await Week.ShowAsync(nearest is [var first] ? first : lesson.StartsAt);
    }

    /// <summary>Chooses a start, or takes it back.</summary>
    public void Choose(Instant start)
    {
        Conflict = null;
        if (chosen.Remove(start)) return;

        if (most is 1)
        {
            chosen.Clear();
        }

        if (chosen.Count < most)
        {
            chosen.Add(start);
        }
    }

    /// <summary>Somebody took or freed an hour of the tutor's. If it was a chosen one, that is said at once and not only when the form is sent.</summary>
    public async Task RefreshAsync()
    {
        await (IsAnyOpen ? Week.RefreshAsync() : BeginAsync());
        foreach (var start in chosen.ToList())
        {
            if (!await IsOpenAsync(start))
            {
                await LetGoAsync(start, await WhyAsync(start), wasSent: false);
            }
        }
    }

    /// <summary>Takes a refusal that is about a time: keeps the rest and offers others. False for a refusal about something else.</summary>
    public async Task<bool> TakeAsync(Refusal refusal, IEnumerable<Instant> sent)
    {
        if (!AboutTime.Contains(refusal.Code, StringComparer.Ordinal)) return false;

        await Week.RefreshAsync();
        await LetGoAsync(await LostOfAsync([.. sent]), refusal, wasSent: true);
        return true;
    }

    private async Task<Instant> LostOfAsync(List<Instant> sent)
    {
        foreach (var start in sent)
        {
            if (!await IsOpenAsync(start)) return start;
        }

        return sent[0];
    }

    private async Task<bool> IsOpenAsync(Instant start) =>
        (await moveSlots.FindAsync(viewer, lesson.Id, new Interval(start, start + Claim.CellLength), ct)).Contains(start);

    private async Task<Refusal> WhyAsync(Instant start) => await openSlots.ExplainAsync(
        lesson.TutorFace.TutorId, start, (int)(lesson.EndsAt - lesson.StartsAt).TotalMinutes, lesson.ViewedAs is Party.Student ? viewer.Id : null, ct)
        ?? SchedulingRefusals.SlotTaken;

    private async Task LetGoAsync(Instant lost, Refusal reason, bool wasSent)
    {
        chosen.Remove(lost);
        var nearest = await moveSlots.NearestAsync(viewer, lesson.Id, lost, AlternativesOffered + chosen.Count, ct);
        Conflict = new SlotConflictFacts(reason, lost, [.. nearest.Where(start => !chosen.Contains(start)).Take(AlternativesOffered)], wasSent);
    }
}
