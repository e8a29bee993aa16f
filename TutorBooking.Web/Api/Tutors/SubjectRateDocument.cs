namespace TutorBooking.Web.Api.Tutors;

internal sealed record SubjectRateDocument(long SubjectId, string Name, decimal HourlyRate);
