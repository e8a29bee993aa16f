using NodaTime;

namespace TutorBooking.Core.Accounts;

/// <summary>One passkey in its owner's list.</summary>
/// <param name="Id">The credential's id in base64url, as links and forms carry it.</param>
public sealed record PasskeyView(string Id, string Name, Instant CreatedAt);
