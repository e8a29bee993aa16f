using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>What a stranger asks for: one role of the two that are free to take, a name, a way to sign in and a clock.</summary>
public sealed record Registration(Roles Role, string DisplayName, string Email, string Password, string TimeZone);
