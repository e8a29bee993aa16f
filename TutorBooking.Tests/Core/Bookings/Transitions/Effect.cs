using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Proposals;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>What an act does: to the state, the history, the money, and whom it lets know what.</summary>
/// <param name="Status">The state it leads to; null where that stays.</param>
/// <param name="Told">The one line it adds to the history; null for none, and then it counts as no change of the booking either.</param>
/// <param name="News">What it tells each person who did not do it; null where nobody hears.</param>
/// <param name="Decided">What it decides about the money; null where that stays as it was.</param>
/// <param name="Besides">What else it changes, in words.</param>
internal sealed record Effect(BookingStatus? Status, BookingEventKind? Told, BookingNewsKind? News, Decided? Decided = null, string Besides = "")
{
    /// <summary>What has happened from one to the other.</summary>
    public static Effect Between(Stored before, Stored after)
    {
        var told = after.Booking.Events.Except(before.Booking.Events, ByNumber).SingleOrDefault();
        var news = after.Messages.Skip(before.Messages.Count).Where(message => message.Kind is nameof(BookingNews))
            .Select(message => (BookingNewsKind?)message.Read<BookingNews>().Kind).Distinct().SingleOrDefault();
        return new Effect(
            after.Booking.Status == before.Booking.Status ? null : after.Booking.Status,
            told?.Kind, news, DecidedBetween(before, after, told), string.Join(", ", ChangesBesides(before.Booking, after.Booking)));
    }

    private static IEqualityComparer<BookingEvent> ByNumber => EqualityComparer<BookingEvent>.Create((one, other) => one?.Id == other?.Id, line => line.Id.GetHashCode());

    private static Decided? DecidedBetween(Stored before, Stored after, BookingEvent? told)
    {
        var (was, now) = (before.Booking, after.Booking);
        var isAsBefore = (was.RefundedMinor, was.EarnedMinor, was.SettlesAt, was.SettledAt) == (now.RefundedMinor, now.EarnedMinor, now.SettlesAt, now.SettledAt);
        return isAsBefore && told?.Rule is null ? null : new Decided(told?.Rule, now.RefundedMinor, now.EarnedMinor, PaidOf(after));
    }

    private static Paid? PaidOf(Stored after) => (after.Booking.SettlesAt, after.Booking.SettledAt) switch
    {
        (null, null) => Paid.NotYetDecided,
        (null, { } settled) when settled == after.Now => Paid.AtOnce,
        ({ } due, null) when due == after.Booking.StartsAt + Duration.FromHours(24) => Paid.ADayAfterTheStart,
        _ => null,
    };

    private static IEnumerable<string> ChangesBesides(Booking before, Booking after)
    {
        if (after.StartsAt != before.StartsAt) yield return after.StartsAt == Act.OtherTime ? "moved" : $"moved to {after.StartsAt}";
        if (after.Dispute is { } dispute && before.Dispute is null) yield return $"dispute by {dispute.OpenedBy}";
        if (after.Dispute?.AnsweredAt != before.Dispute?.AnsweredAt) yield return "answered";
        if (after.Dispute is { State: DisputeState.Resolved } && before.Dispute is { State: DisputeState.Open }) yield return "decided";
        if (after.StudentJoinedAt != before.StudentJoinedAt) yield return "student came";
        if (after.TutorJoinedAt != before.TutorJoinedAt) yield return "tutor came";
        if (after.IsReviewed != before.IsReviewed) yield return "reviewed";
        if (after.IsReleased != before.IsReleased) yield return "released";

        // One that is open ends with the lesson it was for; that is told by what is held, and is no effect of its own.
        var endsWithIt = after.Status != before.Status && !after.Status.IsBlocking;
        var closed = after.Proposals.Where(proposal => !endsWithIt && proposal.State is not ProposalState.Withdrawn).Select(proposal => $"times {proposal.State}");
        foreach (var times in closed.Except(before.Proposals.Select(proposal => $"times {proposal.State}"), StringComparer.Ordinal)) yield return times;
    }
}
