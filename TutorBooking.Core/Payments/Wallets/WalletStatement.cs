using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>One month of a wallet, by its owner's clock: what was there, every movement with what was left then, and what is left.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Entries">The oldest first.</param>
public sealed record WalletStatement(LocalDate First, Money Opening, IReadOnlyList<WalletEntry> Entries, Money Closing);
