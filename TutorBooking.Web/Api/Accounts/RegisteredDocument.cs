namespace TutorBooking.Web.Api.Accounts;

/// <summary>The one answer to everybody who registers.</summary>
/// <param name="Detail">What to do next, for a person.</param>
internal sealed record RegisteredDocument(string Detail);
