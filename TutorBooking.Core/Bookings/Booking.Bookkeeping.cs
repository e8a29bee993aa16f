using NodaTime;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Meetings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>What every change of a booking has to keep in step, each in one place so that none is forgotten: history, version, time, money.</summary>
public sealed partial class Booking
{
    /// <summary>Whether this party has already brought about this state, so that asking again is the same act and not a second one.</summary>
    internal bool WasMade(BookingStatus status, Party by) =>
        Status == status && (status.IsBlocking ? events.Exists(line => line.Role == by && line.To == status && line.From != status) : EndedBy == by);

    /// <summary>Whether the latest that happened is this, by this party.</summary>
    internal bool WasLast(BookingEventKind kind, Party by) => Latest is { } latest && latest.Kind == kind && latest.Role == by;

    // What is not stored yet has no number, and came last.
    internal BookingEvent? Latest => events.FindLast(line => line.Id is 0) ?? events.MaxBy(line => line.Id);

    /// <summary>Carries out what was decided and had to wait; refused before its time, and while a dispute freezes the money.</summary>
    /// <remarks>Its last moment is still the other side's. A change like any other: of two at once the version lets one through.</remarks>
    internal Refusal? SettleWhenDue(Instant now)
    {
        if (SettlesAt is not { } due || due >= now || Dispute is { State: DisputeState.Open }) return BookingRefusals.InvalidState(Status);

        Settle(now);
        Tell(BookingEventKind.RefundPaid, BookingAct.OfPlatform(now));
        return null;
    }

    /// <summary>What was decided is carried out. The one place where money moves.</summary>
    private void Settle(Instant now)
    {
        SettledAt = now;
        SettlesAt = null;
    }

    /// <summary>Enters a state that owns no time.</summary>
    private void End(BookingStatus next, BookingEventKind kind, BookingAct act, MoneyDecision money, Instant settlesAt)
    {
        (EndedAt, EndedFrom, EndedBy) = (act.At, Status, act.Role);
        Enter(next, kind, act, money);
        WithdrawProposal(act.At);
        claims.Clear();
        Decide(money, settlesAt, act.At);
    }

    private void Enter(BookingStatus next, BookingEventKind kind, BookingAct act, MoneyDecision? money = null)
    {
        if (!Status.CanBecome(next)) throw new InvalidOperationException($"A {Status} booking cannot become {next}.");

        var from = Status;
        Status = next;
        Tell(kind, act, from, money);
    }

    private void Decide(MoneyDecision money, Instant settlesAt, Instant now)
    {
        (RefundedMinor, EarnedMinor, SettlesAt, SettledAt) = (money.Back.Minor, money.Earned.Minor, settlesAt, null);
        if (settlesAt <= now)
        {
            Settle(now);
        }
    }

    /// <summary>Writes a line of history and counts it as a change.</summary>
    private void Tell(BookingEventKind kind, BookingAct act, BookingStatus? from = null, MoneyDecision? money = null)
    {
        events.Add(Told(kind, act, from ?? Status, money));
        Version++;
        UpdatedAt = act.At;
    }

    private BookingEvent Told(BookingEventKind kind, BookingAct act, BookingStatus? from, MoneyDecision? money = null) => new()
    {
        Kind = kind,
        ActorId = act.ActorId,
        Role = act.Role,
        From = from,
        To = Status,
        At = act.At,
        Note = act.Note,
        LessonStartsAt = StartsAt,
        Rule = money?.Rule,
        BackMinor = money?.Back.Minor,
    };

    /// <summary>Owns the student's time of the lesson and this of the tutor's, and nothing else. Cells that stay are kept, and those of a hold are taken over.</summary>
    private void Occupy(Interval tutorTime, IEnumerable<Claim>? held = null)
    {
        var wanted = Claim.CellsOf(Lesson).Select(cell => (StudentId, cell))
            .Concat(Claim.CellsOf(tutorTime).Select(cell => (TutorAccountId, cell))).ToHashSet();
        claims.RemoveAll(claim => !wanted.Remove((claim.PersonId, claim.Cell)));
        foreach (var claim in (held ?? []).Where(claim => wanted.Remove((claim.PersonId, claim.Cell))).ToList())
        {
            claim.LeaveHold();
            claims.Add(claim);
        }

        claims.AddRange(wanted.Select(cell => Claim.Of(cell.Item1, cell.cell)));
    }

    // Nobody joins a lesson in person by a link.
    private string? NextToken() => Type is LessonType.VideoCall ? MeetingTokens.Next() : null;
}
