namespace TutorBooking.Core.Payments.Stripe;

/// <summary>What can stand for a card with Stripe. Its number is only ever entered on Stripe's own page.</summary>
public static class StripeCards
{
    /// <summary>The card is entered on Stripe's page, which comes next.</summary>
    public const string OnItsOwnPage = "card";

    internal const int Length = 100;

    // How Stripe names a card that somebody else's page has given it.
    private const string Given = "pm_";

    internal static bool IsGiven(string token) => token.StartsWith(Given, StringComparison.Ordinal);

    internal static bool IsKnown(string token) => token is OnItsOwnPage || (IsGiven(token) && token.Length <= Length);
}
