namespace TutorBooking.Core.Bookings;

/// <summary>What paid for a lesson.</summary>
public enum PaidWith
{
    Wallet,

    /// <summary>A card paid what the wallet did not hold, or all of it.</summary>
    Card,

    /// <summary>A credit of a package, and no money.</summary>
    Package,
}
