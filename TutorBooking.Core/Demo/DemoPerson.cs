using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>Somebody in the demo who does not come in by the file of tutors.</summary>
internal sealed record DemoPerson(string Email, string Name, string Zone, Roles Roles);
