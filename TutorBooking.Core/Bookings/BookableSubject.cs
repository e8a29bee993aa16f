using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>One subject of a tutor with what an hour of it earns him.</summary>
public sealed record BookableSubject(SubjectId Id, string Name, Money HourlyRate);
