using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>One line of a journal for admins to read.</summary>
/// <param name="Owner">The name of whose account it is, where it is a person's.</param>
/// <param name="BookingId">Whose escrow it is, where it is a booking's.</param>
/// <param name="PackageId">Whose escrow it is, where it is a package's.</param>
public sealed record JournalViewLine(int Number, LedgerAccountKind Account, string? Owner, BookingId? BookingId, PackageId? PackageId, Money Amount);
