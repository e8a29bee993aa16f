namespace TutorBooking.Core.Accounts;

/// <summary>The <c>Admin</c> section of the settings: the first admin of a new installation, or nobody.</summary>
public sealed class AdminOptions
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Email) && string.IsNullOrEmpty(Password);
}
