using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>What is taught in a lesson.</summary>
public sealed record BookingSubject(SubjectId Id, string Name);
