namespace TutorBooking.Core.Tutors;

/// <summary>Where a tutor's profile stands; only an approved one is found, shown and bookable.</summary>
public enum TutorStatus
{
    Draft,
    PendingReview,
    Approved,
    Rejected,
    Suspended,
}
