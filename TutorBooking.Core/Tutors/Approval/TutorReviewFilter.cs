namespace TutorBooking.Core.Tutors.Approval;

/// <summary>Which profiles an admin wants to see.</summary>
/// <param name="Status">Null for all that do not wait for a decision.</param>
/// <param name="Words">Of the name or the profile, or the beginning of the e-mail address; empty for all.</param>
/// <param name="PageNumber">Counted from 1.</param>
public sealed record TutorReviewFilter(TutorStatus? Status = null, string Words = "", int PageNumber = 1, int PageSize = 20);
