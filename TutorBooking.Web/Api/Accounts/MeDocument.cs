namespace TutorBooking.Web.Api.Accounts;

/// <summary>Who is signed in.</summary>
/// <param name="Roles"><c>Student</c>, <c>Tutor</c>, <c>Admin</c>.</param>
/// <param name="TutorProfileId">Null for who has none.</param>
internal sealed record MeDocument(long UserId, string Email, string DisplayName, IReadOnlyList<string> Roles, string TimeZone, long? TutorProfileId);
