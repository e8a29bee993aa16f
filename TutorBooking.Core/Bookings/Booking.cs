using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>The agreement about one lesson, from request to its final state.</summary>
/// <remarks>The constructor is private and the fixed facts are required, so nobody outside can make one, or half of one.</remarks>
public sealed class Booking
{
    public const int NoteLength = 2_000;
    public const int PlaceLength = 200;

    private readonly List<BookingEvent> events = [];
    private readonly List<Claim> claims = [];

    private Booking()
    {
    }

    public BookingId Id { get; private init; }

    public required UserId StudentId { get; init; }

    public required TutorId TutorId { get; init; }

    /// <summary>The account that owns the tutor's profile: one half of "the parties", kept here so that no check needs a join.</summary>
    public required UserId TutorAccountId { get; init; }

    public required SubjectId SubjectId { get; init; }

    public required LessonType Type { get; init; }

    /// <summary>Where a lesson in person takes place, in words.</summary>
    public required string? Place { get; init; }

    /// <summary>The tutor's rate for an hour of the subject when it was booked, in minor units.</summary>
    public required long HourlyRateMinor { get; init; }

    public required LessonPrice Price { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>What the student said when asking.</summary>
    public required string? StudentNote { get; init; }

    /// <summary>What the tutor said when answering.</summary>
    public string? TutorNote { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    public BookingStatus Status { get; private set; }

    /// <summary>When an unanswered request ends by itself; kept after the answer, for history.</summary>
    public Instant ExpiresAt { get; private set; }

    public Instant UpdatedAt { get; private set; }

    /// <summary>The secret last part of the meeting link; made at confirmation of a video call.</summary>
    public string? JoinToken { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<BookingEvent> Events => events;

    public IReadOnlyList<Claim> Claims => claims;

    public BookingFacts Facts => new(StudentId, TutorAccountId, Status, StartsAt, EndsAt, ExpiresAt, Price);

    /// <summary>A request, or at once an agreement where the tutor confirms unasked; either way it owns both people's time.</summary>
    public static Booking Request(LessonTerms terms, Instant now, Instant expiresAt)
    {
        var booking = new Booking
        {
            StudentId = terms.StudentId,
            TutorId = terms.TutorId,
            TutorAccountId = terms.TutorAccountId,
            SubjectId = terms.SubjectId,
            Type = terms.Type,
            Place = terms.Place,
            HourlyRateMinor = terms.HourlyRate.Minor,
            Price = terms.Price,
            StudentNote = terms.Note,
            CreatedAt = now,
            StartsAt = terms.Lesson.Start,
            EndsAt = terms.Lesson.End,
            ExpiresAt = expiresAt,
        };
        booking.claims.AddRange(Claim.Over(terms.StudentId, terms.Lesson));
        booking.claims.AddRange(Claim.Over(terms.TutorAccountId, terms.TutorTime));
        booking.Begin(new BookingAct(terms.StudentId, Party.Student, now, terms.Note), terms.ConfirmsUnasked);
        return booking;
    }

    /// <summary>The tutor's yes; refused as <see cref="AnswerPolicy"/> refuses, or for its words.</summary>
    public Refusal? Confirm(BookingAct act)
    {
        if ((act.Flaw ?? AnswerPolicy.Decide(Facts, act.At)) is { } refusal) return refusal;

        TutorNote = act.Note;
        JoinToken = NextToken();
        Enter(BookingStatus.Confirmed, act);
        return null;
    }

    /// <summary>The tutor's no; refused as <see cref="AnswerPolicy"/> refuses, or for its words.</summary>
    public Refusal? Decline(BookingAct act)
    {
        if ((act.Flaw ?? AnswerPolicy.Decide(Facts, act.At)) is { } refusal) return refusal;

        TutorNote = act.Note;
        Enter(BookingStatus.Declined, act);
        return null;
    }

    /// <summary>The end of a request nobody answered; refused before its time and after any answer.</summary>
    public Refusal? Expire(Instant now)
    {
        if (Status is not BookingStatus.Pending || now < ExpiresAt) return BookingRefusals.InvalidState(Status);

        Enter(BookingStatus.Expired, BookingAct.OfPlatform(now));
        return null;
    }

    /// <summary>Writes history, lets go of the time if nobody owns it any more, and counts: all in one place, so that none is forgotten.</summary>
    internal void Enter(BookingStatus next, BookingAct act)
    {
        if (!Status.CanBecome(next)) throw new InvalidOperationException($"A {Status} booking cannot become {next}.");

        events.Add(BookingEvent.Of(act, Status, next));
        Status = next;
        Version++;
        UpdatedAt = act.At;
        if (!next.IsBlocking)
        {
            claims.Clear();
        }
    }

    private void Begin(BookingAct act, bool isAgreed)
    {
        Status = isAgreed ? BookingStatus.Confirmed : BookingStatus.Pending;
        JoinToken = isAgreed ? NextToken() : null;
        UpdatedAt = act.At;
        events.Add(BookingEvent.Of(act, from: null, Status));
    }

    // Nobody joins a lesson in person by a link.
    private string? NextToken() => Type is LessonType.VideoCall ? MeetingTokens.Next() : null;
}
