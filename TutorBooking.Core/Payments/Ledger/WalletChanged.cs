using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>Something on this person's wallet page is no longer as it was.</summary>
public sealed record WalletChanged(UserId PersonId);
