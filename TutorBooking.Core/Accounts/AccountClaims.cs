namespace TutorBooking.Core.Accounts;

/// <summary>What the sign-in carries beside Identity's own claims.</summary>
public static class AccountClaims
{
    /// <summary>The person's IANA time zone, under OpenID Connect's name for it.</summary>
    public const string Zone = "zoneinfo";

    public const string DisplayName = "name";
}
