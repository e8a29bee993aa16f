using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>A person's own account, as the person may see it.</summary>
public sealed record AccountView(
    string DisplayName, string Email, bool IsEmailConfirmed, string TimeZone, Roles Roles, bool HasTwoFactor, int RecoveryCodesLeft, int Passkeys);
