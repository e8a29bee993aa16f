using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>The running balance of one person's wallet, kept because it must never fall below zero. Only posting a journal moves it.</summary>
public sealed class Wallet
{
    public required UserId PersonId { get; init; }

    /// <summary>In minor units of the installation's currency; never below zero.</summary>
    public long BalanceMinor { get; private set; }

    /// <summary>Counts the changes; of two that began from the same count, the database lets one through.</summary>
    public int Version { get; private set; }

    internal bool Covers(long amountMinor) => checked(BalanceMinor + amountMinor) >= 0;

    internal void Move(long amountMinor)
    {
        if (!Covers(amountMinor)) throw new InvalidOperationException("A wallet never goes below zero.");

        BalanceMinor += amountMinor;
        Version++;
    }
}
