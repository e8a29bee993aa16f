using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>What looking for one rule has found.</summary>
/// <param name="Looked">How many rows were looked at: journals, lines, wallets, packages or lessons, by the rule.</param>
/// <param name="Wrong">How many of them break it.</param>
/// <param name="Sum">What the rows sum to, where the rule is about a sum.</param>
public sealed record LedgerFinding(LedgerRule Rule, int Looked, int Wrong, Money? Sum = null)
{
    public bool Holds => Wrong is 0;
}
