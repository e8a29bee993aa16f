using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>A package was bought, or credits of it expired. What a lesson does to its credit is told by the word of the lesson.</summary>
public sealed record PackageChanged(PackageId PackageId, UserId StudentId, UserId TutorAccountId);
