using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>One account and what a journal adds to it; below zero takes away.</summary>
public readonly record struct Posting(LedgerAccount Account, Money Amount);
