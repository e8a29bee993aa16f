namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>How a lesson of 51.75 is paid for.</summary>
internal enum PaidBy
{
    Wallet,
    Card,

    /// <summary>20.00 out of the wallet, the rest with a card.</summary>
    Both,
}
