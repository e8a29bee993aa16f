namespace TutorBooking.Core.Tutors;

/// <summary>How many listed tutors there are, how many subjects they teach, and by how many different clocks.</summary>
public sealed record TutorCensus(int Tutors, int Subjects, int Zones);
