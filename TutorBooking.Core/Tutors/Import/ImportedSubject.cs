namespace TutorBooking.Core.Tutors.Import;

/// <summary>A subject by its name, and what an hour of it costs in minor units; null where the base rate holds.</summary>
public sealed record ImportedSubject(string Name, long? RateMinor);
