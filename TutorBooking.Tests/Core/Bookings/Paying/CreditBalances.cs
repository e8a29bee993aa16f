using TutorBooking.Core.Packages.Credits;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What has become of the first credit of a package, and where the value of all of them is.</summary>
internal sealed record CreditBalances(CreditState First, int Remaining, long PackageEscrow, long Escrow, long Pending, long Fees)
{
    private const long Price = 24_581;

    /// <summary>Five lessons of 51.75 for 5 % less: the first is worth 49.16, of which 6.41 are the platform's, half up of 49.16 × 15 / 115.</summary>
    public static CreditBalances Of(string share) => share switch
    {
        Share.Held => new CreditBalances(CreditState.Reserved, 4, Price - 4_916, 4_916, 0, 0),
        Share.Back => new CreditBalances(CreditState.Available, 5, Price, 0, 0, 0),
        Share.Earned => new CreditBalances(CreditState.Consumed, 4, Price - 4_916, 0, 4_275, 641),
        _ => throw new ArgumentOutOfRangeException(nameof(share), share, "A credit comes back whole or not at all."),
    };
}
