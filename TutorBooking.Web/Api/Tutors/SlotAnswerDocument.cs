namespace TutorBooking.Web.Api.Tutors;

/// <summary>Whether a start is open, and why it is not.</summary>
internal sealed record SlotAnswerDocument(bool Open, string? Code, string? Detail);
