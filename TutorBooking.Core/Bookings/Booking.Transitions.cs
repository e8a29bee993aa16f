using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What can happen to a booking. Each asks its policy, changes what it must and answers null, or changes nothing and answers the refusal.</summary>
public sealed partial class Booking
{
    /// <summary>The tutor's yes; refused as <see cref="AnswerPolicy"/> refuses.</summary>
    public Refusal? Confirm(BookingAct act)
    {
        if (AnswerPolicy.Decide(Facts, act.At) is { } refusal) return refusal;

        TutorNote = act.Note;
        JoinToken = NextToken();
        Enter(BookingStatus.Confirmed, BookingEventKind.Confirmed, act);
        return null;
    }

    /// <summary>The tutor's no; refused as <see cref="AnswerPolicy"/> refuses.</summary>
    public Refusal? Decline(BookingAct act)
    {
        if (AnswerPolicy.Decide(Facts, act.At) is { } refusal) return refusal;

        TutorNote = act.Note;
        End(BookingStatus.Declined, BookingEventKind.Declined, act, MoneyDecision.AllBack(MoneyRule.Declined, Funding), act.At);
        return null;
    }

    /// <summary>The end of a request nobody answered; refused before its time and after any answer.</summary>
    public Refusal? Expire(Instant now)
    {
        if (Status is not BookingStatus.Pending || now < ExpiresAt) return BookingRefusals.InvalidState(Status);

        End(BookingStatus.Expired, BookingEventKind.Expired, BookingAct.OfPlatform(now), MoneyDecision.AllBack(MoneyRule.Expired, Funding), now);
        return null;
    }

    /// <summary>Ends the agreement and says where the money goes; refused as <see cref="CancellationPolicy"/> refuses.</summary>
    public Result<MoneyDecision> Cancel(BookingAct act, int percentBack)
    {
        var decision = CancellationPolicy.Decide(Facts, act.Role, act.At, percentBack);
        if (decision.Refusal is null)
        {
            End(act.Role.Cancellation, BookingEventKind.Cancelled, act, decision.Value, act.At);
        }

        return decision;
    }

    /// <summary>The tutor lets go of a lesson that was moved; refused as <see cref="ReleasePolicy"/> refuses.</summary>
    public Refusal? Release(BookingAct act)
    {
        if (ReleasePolicy.Decide(Facts, act.At) is { } refusal) return refusal;

        IsReleased = true;
        End(BookingStatus.CancelledByTutor, BookingEventKind.Released, act, MoneyDecision.AllBack(MoneyRule.Released, Funding), act.At);
        return null;
    }

    /// <summary>Takes one's own cancellation back, with the time it had; refused as <see cref="UndoPolicy"/> refuses. Whether that time is still free is the database's word.</summary>
    public Refusal? Restore(BookingAct act, Interval tutorTime)
    {
        if (UndoPolicy.Decide(Facts, act.Role, act.At) is { } refusal) return refusal;
        if (EndedFrom is not { } before) return BookingRefusals.InvalidState(Status);

        (EndedAt, EndedFrom, EndedBy) = (null, null, null);
        (RefundedMinor, EarnedMinor, SettlesAt, SettledAt) = (0, 0, null, null);
        Occupy(tutorTime);
        Enter(before, BookingEventKind.Restored, act, MoneyDecision.Held(Funding));
        return null;
    }

    /// <summary>The lesson has taken place; refused as <see cref="CompletionPolicy"/> refuses.</summary>
    public Refusal? Complete(BookingAct act)
    {
        if (CompletionPolicy.Decide(Facts, act.Role, act.At) is { } refusal) return refusal;

        End(BookingStatus.Completed, BookingEventKind.Completed, act, MoneyDecision.NoneBack(MoneyRule.Taught, Funding), act.At);
        return null;
    }

    /// <summary>A party says that the other did not come; refused as <see cref="NoShowPolicy"/> refuses. Against the other's word it opens a dispute.</summary>
    public Refusal? ReportNoShow(BookingAct act)
    {
        var effect = NoShowPolicy.Decide(Facts, act.Role, act.At);
        if (effect.Refusal is { } refusal) return refusal;

        if (act.Role is Party.Tutor)
        {
            TutorNote = act.Note ?? TutorNote;
        }

        if (effect.Value is NoShowEffect.Dispute)
        {
            OpenDispute(act);
        }
        else
        {
            EndMissed(act);
        }

        return null;
    }

    /// <summary>Gives the lesson another time, be it one that its tutor holds for it. Duration, price, package and state stay; the link and what was proposed do not.</summary>
    /// <param name="expiresAt">When the request ends by itself, had nobody answered it; of no meaning for a confirmed lesson.</param>
    internal void Move(BookingAct act, Interval lesson, Interval tutorTime, Instant expiresAt)
    {
        Moves++;
        MovedAt = Status is BookingStatus.Confirmed ? act.At : null;

        // A time that its tutor holds for it may be moved to as well as accepted.
        MoveTo(BookingEventKind.Moved, act, lesson, tutorTime, expiresAt, OpenProposal?.Holds.SelectMany(hold => hold.Claims));
        WithdrawProposal(act.At);
    }

    /// <summary>Notes that a review has been written about it: a change, so that open pages of it learn of it, but none of its history.</summary>
    internal void MarkReviewed(Instant now)
    {
        IsReviewed = true;
        Version++;
        UpdatedAt = now;
    }

    /// <summary>Notes who came, the first time; false if that was known.</summary>
    internal bool NoteAttendance(Party party, Instant now)
    {
        var known = (StudentJoinedAt, TutorJoinedAt);
        if (party is Party.Student)
        {
            StudentJoinedAt ??= now;
        }
        else if (party is Party.Tutor)
        {
            TutorJoinedAt ??= now;
        }

        return known != (StudentJoinedAt, TutorJoinedAt);
    }

    private void MoveTo(
        BookingEventKind kind, BookingAct act, Interval lesson, Interval tutorTime, Instant expiresAt, IEnumerable<Scheduling.Claim>? held)
    {
        (StartsAt, EndsAt) = (lesson.Start, lesson.End);
        CompletesAt = CompletionPolicy.DueAt(Facts);
        ExpiresAt = Status is BookingStatus.Pending ? expiresAt : ExpiresAt;
        JoinToken = JoinToken is null ? null : NextToken();
        Notes = $"{Notes}{(Notes is null ? "" : "\n")}[Rescheduled at {act.At}]";
        Occupy(tutorTime, held);
        Tell(kind, act);
    }

    private void EndMissed(BookingAct act)
    {
        if (act.Role is Party.Tutor)
        {
            End(BookingStatus.NoShowStudent, BookingEventKind.NoShowReported, act, MoneyDecision.NoneBack(MoneyRule.StudentMissed, Funding), act.At);
        }
        else
        {
            // Decided now, but not carried out before the tutor can no longer object, so that there is something to freeze.
            End(BookingStatus.NoShowTutor, BookingEventKind.NoShowReported, act, MoneyDecision.AllBack(MoneyRule.TutorMissed, Funding), NoShowPolicy.Until(Facts));
        }
    }
}
