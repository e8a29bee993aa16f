namespace TutorBooking.Core.Bookings;

public enum BookingNewsKind
{
    LessonRequested,
    LessonBooked,
    RequestConfirmed,
    RequestDeclined,
    RequestExpired,
    LessonCancelled,

    /// <summary>Cancelled by an admin.</summary>
    LessonCancelledByPlatform,
    LessonReleased,
    LessonRestored,
    LessonMoved,
    TimesProposed,
    ProposalAccepted,
    ProposalDeclined,
    ProposalExpired,
    LessonCompleted,

    /// <summary>The other side says that the reader did not come.</summary>
    NoShowReported,
    DisputeOpened,
    DisputeAnswered,
    DisputeDecided,
    RefundPaid,
    ReviewWritten,
    ReviewAnswered,
}
