using System.Text.Json.Serialization;
using NodaTime;

namespace TutorBooking.Core.Bookings.Policies;

/// <summary>The numbers of the rules as they stood when a lesson was booked; it keeps them, whatever the settings say later.</summary>
/// <remarks>Stored as one text, so a number that came later has its default on older bookings.</remarks>
public sealed record PolicyNumbers
{
    public int RequestLifetimeHours { get; init; } = 24;

    public int AnswerBeforeStartHours { get; init; } = 1;

    public int FreeCancellationHours { get; init; } = 12;

    public int UndoMinutes { get; init; } = 5;

    public int RescheduleNoticeHours { get; init; } = 12;

    public int RescheduleHorizonDays { get; init; } = 30;

    public int MostMoves { get; init; } = 2;

    public int ReleaseHours { get; init; } = 12;

    public int ProposalHours { get; init; } = 24;

    public int NoShowWaitMinutes { get; init; } = 10;

    public int NoShowWindowHours { get; init; } = 24;

    public int JoinMinutes { get; init; } = 15;

    public int DisputeAnswerHours { get; init; } = 72;

    public int ReviewWindowDays { get; init; } = 30;

    public int EarningHours { get; init; } = 72;

    /// <summary>How long after its end what a lesson earned becomes available.</summary>
    [JsonIgnore]
    public Duration EarningWait => Duration.FromHours(EarningHours);

    /// <summary>How long a request waits for its answer.</summary>
    [JsonIgnore]
    public ExpiryPolicy Expiry => new(Duration.FromHours(RequestLifetimeHours), Duration.FromHours(AnswerBeforeStartHours));

    /// <summary>The notice from which a student gets everything back; exactly this much counts.</summary>
    [JsonIgnore]
    public Duration FreeCancellation => Duration.FromHours(FreeCancellationHours);

    /// <summary>How long one's own cancellation can be taken back.</summary>
    [JsonIgnore]
    public Duration Undo => Duration.FromMinutes(UndoMinutes);

    /// <summary>How long before its start a lesson can still be moved.</summary>
    [JsonIgnore]
    public Duration RescheduleNotice => Duration.FromHours(RescheduleNoticeHours);

    /// <summary>How far from now a lesson can be moved; it may always stay as far as it is.</summary>
    [JsonIgnore]
    public Duration RescheduleHorizon => Duration.FromDays(RescheduleHorizonDays);

    /// <summary>How long a tutor may let go of a lesson that was moved, and how long before its new start at the latest.</summary>
    [JsonIgnore]
    public Duration Release => Duration.FromHours(ReleaseHours);

    /// <summary>How long the times of a proposal are held.</summary>
    [JsonIgnore]
    public Duration Proposal => Duration.FromHours(ProposalHours);

    /// <summary>How long one waits for the other before a no-show can be reported.</summary>
    [JsonIgnore]
    public Duration NoShowWait => Duration.FromMinutes(NoShowWaitMinutes);

    /// <summary>Until how long after the start a no-show can be reported, and the earliest at which a lesson completes by itself.</summary>
    [JsonIgnore]
    public Duration NoShowWindow => Duration.FromHours(NoShowWindowHours);

    /// <summary>How long before its start a lesson can be joined.</summary>
    [JsonIgnore]
    public Duration Join => Duration.FromMinutes(JoinMinutes);

    /// <summary>How long the other side may answer a dispute.</summary>
    [JsonIgnore]
    public Duration DisputeAnswer => Duration.FromHours(DisputeAnswerHours);

    /// <summary>How long after its end a lesson can be reviewed.</summary>
    [JsonIgnore]
    public Duration ReviewWindow => Duration.FromDays(ReviewWindowDays);
}
