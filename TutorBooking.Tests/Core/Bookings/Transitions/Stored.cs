using System.Globalization;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>All that is stored of a scene at a moment: the booking, what the world is told, whose time is whose.</summary>
internal sealed record Stored(Booking Booking, List<OutboxMessage> Messages, List<Claim> Claims, int Reviews, Instant Now)
{
    /// <summary>In words, so that two can be compared, and a difference be read.</summary>
    public string InWords => string.Join('\n', Lines());

    /// <summary>That the time of the lesson is owned exactly while the booking stands, that of a proposal while it is open, and no claim is an orphan.</summary>
    public void ShouldOwnItsTimeAndNothingElse(string because)
    {
        Claims.ShouldAllBe(claim => claim.BookingId != null || claim.HoldId != null, because);
        foreach (var person in new[] { Booking.StudentId, Booking.TutorAccountId })
        {
            var owned = Claims.Where(claim => claim.PersonId == person && claim.BookingId is not null).Select(claim => claim.Cell);
            owned.Order().ShouldBe(Booking.Status.IsBlocking ? Claim.CellsOf(Booking.Lesson) : [], because);
        }

        // What a hold owned may lie there until it is swept, but not as if it still held.
        var held = Booking.Proposals.SelectMany(proposal => proposal.Holds).SelectMany(hold => hold.Claims).Select(claim => claim.Cell);
        held.Order().ShouldBe(Booking.OpenProposal is { } open && open.ExpiresAt > Now ? open.Times.SelectMany(time => Claim.CellsOf(new(time.StartsAt, time.StartsAt + Booking.Lesson.Duration))) : [], because);
    }

    private IEnumerable<string> Lines() =>
    [
        $"{Booking.Status}, version {Booking.Version}, {Booking.Events.Count} events, {Messages.Count} messages, {Reviews} reviews",
        $"{Booking.Lesson}, moved {Booking.Moves} times, released {Booking.IsReleased}, reviewed {Booking.IsReviewed}, changed {Booking.UpdatedAt}",
        $"back {Booking.RefundedMinor}, earned {Booking.EarnedMinor}, settles {Booking.SettlesAt}, settled {Booking.SettledAt}",
        $"link {Booking.JoinToken}, student came {Booking.StudentJoinedAt}, tutor came {Booking.TutorJoinedAt}",
        $"ended {Booking.EndedAt} from {Booking.EndedFrom} by {Booking.EndedBy}, expires {Booking.ExpiresAt}",
        $"student: {Booking.StudentNote}, tutor: {Booking.TutorNote}, platform: {Booking.Notes}",
        $"dispute: {Booking.Dispute?.OpenedBy} {Booking.Dispute?.Answer} {Booking.Dispute?.Decision}",
        .. Booking.Proposals.Select(proposal => $"proposal {proposal.State}"),
        .. Claims.Select(claim => string.Create(CultureInfo.InvariantCulture, $"{claim.PersonId} at {claim.Cell}: {claim.BookingId} {claim.HoldId}")),
    ];
}
