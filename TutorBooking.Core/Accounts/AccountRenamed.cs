using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Says that a person goes by another name, perhaps; whoever keeps names in a form of their own looks again.</summary>
public sealed record AccountRenamed(UserId AccountId);
