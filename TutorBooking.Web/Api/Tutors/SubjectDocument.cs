namespace TutorBooking.Web.Api.Tutors;

internal sealed record SubjectDocument(long Id, string Name);
