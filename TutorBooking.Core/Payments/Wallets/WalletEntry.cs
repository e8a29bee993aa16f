using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>One movement of somebody's wallet.</summary>
/// <param name="Amount">Above zero for what came in.</param>
public sealed record WalletEntry(JournalId Id, JournalKind Kind, Money Amount, Money BalanceAfter, BookingId? BookingId, Instant At);
