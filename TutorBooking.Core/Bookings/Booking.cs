using NodaTime;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>The agreement about one lesson, from request to its final state: what it is made of. What can happen to it stands beside, in parts of its own.</summary>
/// <remarks>The constructor is private and the fixed facts are required, so nobody outside can make one, or half of one.</remarks>
public sealed partial class Booking
{
    public const int NoteLength = 2_000;
    public const int PlaceLength = 200;

    private readonly List<BookingEvent> events = [];
    private readonly List<Claim> claims = [];
    private readonly List<Proposal> proposals = [];
    private LessonFunding funding;

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

    /// <summary>What was paid for it, and from where.</summary>
    public required LessonFunding Funding { get => funding; init => funding = value; }

    /// <summary>The package whose credit paid for it; null where money did.</summary>
    public required PackageId? PackageId { get; init; }

    /// <summary>The coupon that made it cheaper; null where none did.</summary>
    public required CouponId? CouponId { get; init; }

    /// <summary>What paid the card's part of it.</summary>
    public required CardPaymentId? CardPaymentId { get; init; }

    /// <summary>The numbers of the rules when it was booked.</summary>
    public required PolicyNumbers Numbers { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>What the student said when asking.</summary>
    public required string? StudentNote { get; init; }

    /// <summary>What the tutor said when answering, or of a student who did not come.</summary>
    public string? TutorNote { get; private set; }

    /// <summary>What the platform wrote down about it, such as each move.</summary>
    public string? Notes { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    public BookingStatus Status { get; private set; }

    /// <summary>When an unanswered request ends by itself; kept after the answer, for history.</summary>
    public Instant ExpiresAt { get; private set; }

    /// <summary>When a confirmed lesson of which nobody says otherwise completes by itself.</summary>
    public Instant CompletesAt { get; private set; }

    public Instant UpdatedAt { get; private set; }

    /// <summary>When it entered the state in which it owns no time any more; null while it does.</summary>
    public Instant? EndedAt { get; private set; }

    public BookingStatus? EndedFrom { get; private set; }

    public Party? EndedBy { get; private set; }

    /// <summary>Let go by its tutor after a move, which is no mark against him.</summary>
    public bool IsReleased { get; private set; }

    /// <summary>How often its student has moved it.</summary>
    public int Moves { get; private set; }

    /// <summary>When its student last moved it while it was confirmed.</summary>
    public Instant? MovedAt { get; private set; }

    /// <summary>What has been decided to go back to its student, in minor units.</summary>
    public long RefundedMinor { get; private set; }

    /// <summary>What has been decided that its tutor earns, in minor units.</summary>
    public long EarnedMinor { get; private set; }

    /// <summary>When what was decided is carried out; null while nothing is decided. An open dispute stops it.</summary>
    public Instant? SettlesAt { get; private set; }

    /// <summary>When it was carried out.</summary>
    public Instant? SettledAt { get; private set; }

    /// <summary>Set by the review that is written about it.</summary>
    public bool IsReviewed { get; private set; }

    /// <summary>When its student came through the meeting link for the first time.</summary>
    public Instant? StudentJoinedAt { get; private set; }

    public Instant? TutorJoinedAt { get; private set; }

    /// <summary>The secret last part of the meeting link; made at confirmation of a video call, and anew at each move.</summary>
    public string? JoinToken { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    public Dispute? Dispute { get; private set; }

    public IReadOnlyList<BookingEvent> Events => events;

    public IReadOnlyList<Claim> Claims => claims;

    public IReadOnlyList<Proposal> Proposals => proposals;

    public Interval Lesson => new(StartsAt, EndsAt);

    public BookingFacts Facts => new()
    {
        StudentId = StudentId,
        TutorAccountId = TutorAccountId,
        Status = Status,
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        ExpiresAt = ExpiresAt,
        Price = Price,
        Funding = Funding,
        IsPrepaid = PackageId is not null,
        DiscountMinor = DiscountMinor,
        Numbers = Numbers,
        HasLink = Type is LessonType.VideoCall,
        EndedAt = EndedAt,
        EndedFrom = EndedFrom,
        EndedBy = EndedBy,
        IsReleased = IsReleased,
        Moves = Moves,
        MovedAt = MovedAt,
        Proposals = proposals.Count,
        ProposalUntil = OpenProposal?.ExpiresAt,
        IsDisputed = Dispute is not null,
        HasOpenDispute = Dispute is { State: DisputeState.Open },
        IsReviewed = IsReviewed,
    };

    internal Proposal? OpenProposal => proposals.Find(proposal => proposal.State is ProposalState.Open);

    /// <summary>A request, or at once an agreement where the tutor confirms unasked; either way it owns both people's time.</summary>
    /// <param name="terms">All that is agreed.</param>
    /// <param name="now">When it is asked for.</param>
    /// <param name="expiresAt">When it ends if nobody answers.</param>
    /// <param name="held">The time that was held for it while it was paid; null where none was.</param>
    public static Booking Request(LessonTerms terms, Instant now, Instant expiresAt, Hold? held = null)
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
            Funding = terms.Funding,
            PackageId = terms.PackageId,
            CouponId = terms.CouponId,
            CardPaymentId = terms.CardPaymentId,
            Numbers = terms.Numbers,
            StudentNote = terms.Note,
            CreatedAt = now,
            StartsAt = terms.Lesson.Start,
            EndsAt = terms.Lesson.End,
            ExpiresAt = expiresAt,
        };
        booking.Occupy(terms.TutorTime, held?.Claims);
        booking.Begin(new BookingAct(terms.StudentId, Party.Student, now, terms.Note), terms.ConfirmsUnasked);
        return booking;
    }

    private void Begin(BookingAct act, bool isAgreed)
    {
        CompletesAt = CompletionPolicy.DueAt(Facts);
        Status = isAgreed ? BookingStatus.Confirmed : BookingStatus.Pending;
        JoinToken = isAgreed ? NextToken() : null;
        UpdatedAt = act.At;
        events.Add(Told(isAgreed ? BookingEventKind.Booked : BookingEventKind.Requested, act, from: null));
    }
}
