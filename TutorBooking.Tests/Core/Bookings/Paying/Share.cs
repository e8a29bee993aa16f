namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Where the money of a lesson of 51.75 can come to lie: 45.00 of it are the tutor's, 6.75 the platform's.</summary>
internal static class Share
{
    public const string Held = "held";
    public const string Back = "all back";
    public const string Third = "33 % back";
    public const string Half = "50 % back";
    public const string Earned = "earned";

    /// <summary>All accounts, worked out by hand.</summary>
    public static Balances Of(string share, PaidBy by) => (share, by) switch
    {
        (Held, _) => new Balances(0, 5175, 0, 0, -5175),
        (Earned, _) => new Balances(0, 0, 4500, 675, -5175),
        (Back, PaidBy.Wallet) => new Balances(5175, 0, 0, 0, -5175),
        (Back, PaidBy.Card) => new Balances(0, 0, 0, 0, 0),
        (Back, PaidBy.Both) => new Balances(2000, 0, 0, 0, -2000),
        (Third, PaidBy.Wallet) => new Balances(1708, 0, 3015, 452, -5175),
        (Third, PaidBy.Card) => new Balances(0, 0, 3015, 452, -3467),
        (Third, PaidBy.Both) => new Balances(660, 0, 3015, 452, -4127),
        (Half, PaidBy.Wallet) => new Balances(2588, 0, 2250, 337, -5175),
        (Half, PaidBy.Card) => new Balances(0, 0, 2250, 337, -2587),
        (Half, PaidBy.Both) => new Balances(1000, 0, 2250, 337, -3587),
        _ => throw new ArgumentOutOfRangeException(nameof(share), share, "Nobody has worked that out."),
    };
}
