namespace TutorBooking.Core.Bookings;

/// <summary>What a line of a booking's history tells.</summary>
public enum BookingEventKind
{
    Requested,

    /// <summary>Agreed at once, because its tutor agrees to every lesson.</summary>
    Booked,
    Confirmed,
    Declined,
    Expired,
    Cancelled,

    /// <summary>Let go by its tutor after a move.</summary>
    Released,

    /// <summary>A cancellation was taken back.</summary>
    Restored,
    Moved,
    TimesProposed,

    /// <summary>The lesson moved to a time that its tutor had proposed.</summary>
    ProposalAccepted,
    ProposalDeclined,
    ProposalExpired,
    Completed,
    NoShowReported,
    DisputeOpened,
    DisputeAnswered,
    DisputeDecided,

    /// <summary>A refund that had to wait was carried out.</summary>
    RefundPaid,
}
