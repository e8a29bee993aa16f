using System.ComponentModel.DataAnnotations;
using NodaTime;
using TutorBooking.Core.Bookings.Policies;

namespace TutorBooking.Core.Bookings;

/// <summary>The <c>Booking</c> section of the settings.</summary>
public sealed class BookingOptions
{
    /// <summary>How long a request waits for its answer at most, in hours.</summary>
    [Range(1, 24 * 14)]
    public int RequestLifetimeHours { get; init; } = 24;

    /// <summary>How long before its lesson a request must have been answered, in hours.</summary>
    [Range(0, 48)]
    public int AnswerBeforeStartHours { get; init; } = 1;

    /// <summary>How much notice a student gives to cancel a confirmed lesson for nothing, in hours.</summary>
    [Range(0, 24 * 14)]
    public int FreeCancellationHours { get; init; } = 12;

    /// <summary>How long one's own cancellation can be taken back, in minutes.</summary>
    [Range(0, 60)]
    public int UndoMinutes { get; init; } = 5;

    /// <summary>How long before its start a lesson can still be moved, in hours.</summary>
    [Range(0, 24 * 14)]
    public int RescheduleNoticeHours { get; init; } = 12;

    /// <summary>How far ahead a lesson can be moved, in days.</summary>
    [Range(1, 365)]
    public int RescheduleHorizonDays { get; init; } = 30;

    /// <summary>How often a student can move one lesson.</summary>
    [Range(0, 100)]
    public int MostMoves { get; init; } = 2;

    /// <summary>How long the times that a tutor proposes are held, in hours.</summary>
    [Range(1, 24 * 7)]
    public int ProposalHours { get; init; } = 24;

    /// <summary>How long one waits before a no-show can be reported, in minutes.</summary>
    [Range(0, 120)]
    public int NoShowWaitMinutes { get; init; } = 10;

    /// <summary>Until how long after the start a no-show can be reported, in hours; after that a lesson completes by itself.</summary>
    [Range(1, 24 * 14)]
    public int NoShowWindowHours { get; init; } = 24;

    internal PolicyNumbers Numbers(int reviewWindowDays, int earningHours) => new()
    {
        RequestLifetimeHours = RequestLifetimeHours,
        AnswerBeforeStartHours = AnswerBeforeStartHours,
        FreeCancellationHours = FreeCancellationHours,
        UndoMinutes = UndoMinutes,
        RescheduleNoticeHours = RescheduleNoticeHours,
        RescheduleHorizonDays = RescheduleHorizonDays,
        MostMoves = MostMoves,
        ProposalHours = ProposalHours,
        NoShowWaitMinutes = NoShowWaitMinutes,
        NoShowWindowHours = NoShowWindowHours,
        ReviewWindowDays = reviewWindowDays,
        EarningHours = earningHours,
    };

    internal ExpiryPolicy Expiry => new(Duration.FromHours(RequestLifetimeHours), Duration.FromHours(AnswerBeforeStartHours));
}
