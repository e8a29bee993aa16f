namespace TutorBooking.Core.Accounts;

/// <summary>What an authenticator app needs: the key in groups of four for typing, and the address a QR code holds.</summary>
public sealed record AuthenticatorKey(string Words, string Address);
