using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Approval;

/// <summary>Says to the open pages of a tutor that an admin has decided on the profile.</summary>
/// <param name="Reason">Why not, where it was not approved.</param>
public sealed record TutorReviewed(TutorId TutorId, UserId AccountId, bool IsApproved, string? Reason);
