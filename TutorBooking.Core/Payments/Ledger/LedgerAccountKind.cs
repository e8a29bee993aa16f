namespace TutorBooking.Core.Payments.Ledger;

/// <summary>The kinds of accounts that the ledger has.</summary>
public enum LedgerAccountKind
{
    /// <summary>What a person can spend; never below zero.</summary>
    Wallet,

    /// <summary>What is kept for one booking; empty once that is settled.</summary>
    Escrow,

    /// <summary>What was paid for the credits of one package that can still be used; a credit's part leaves with it.</summary>
    PackageEscrow,

    /// <summary>What a tutor has earned and cannot have yet.</summary>
    TutorPending,

    /// <summary>What the next payout brings to a tutor.</summary>
    TutorAvailable,

    PlatformFees,

    /// <summary>The other side of all money that came in by a card or went out: below zero by what the platform keeps for others and itself.</summary>
    GatewayClearing,
}
