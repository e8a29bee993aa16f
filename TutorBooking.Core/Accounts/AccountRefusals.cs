using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Every "no" of accounts, in one place, so that codes stay unique and sentences keep one voice.</summary>
public static class AccountRefusals
{
    public static readonly Refusal NotSignedIn =
        new(RefusalKind.Unauthenticated, "UNAUTHENTICATED", "You are not signed in. Log in and try again.");

    public static readonly Refusal WrongCredentials =
        new(RefusalKind.Unauthenticated, "INVALID_CREDENTIALS", "Email and password do not match. Check both, or set a new password.");

    public static readonly Refusal RefreshTokenSpent =
        new(RefusalKind.Unauthenticated, "INVALID_CREDENTIALS", "This refresh token no longer works. Log in with email and password.");

    public static readonly Refusal SecondProofNeeded =
        new(RefusalKind.Unauthenticated, "SECOND_PROOF_NEEDED", "This account wants a second proof. Send a code of the authenticator app or a recovery code with the password.");

    public static readonly Refusal SecondProofWrong =
        new(RefusalKind.Unauthenticated, "INVALID_CREDENTIALS", "This code does not match. Wait for the next one in your app and try that.");

    public static readonly Refusal TooManyAttempts =
        new(RefusalKind.TooMany, "TOO_MANY_REQUESTS", $"Too many sign-ins failed in a row. Wait {AccountsModule.Lockout.TotalMinutes:0} minutes, then try again.");

    public static readonly Refusal RoleNotForTaking =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Everybody may learn and teach, and nothing more. Choose one of the two.");

    public static readonly Refusal ChangedMeanwhile =
        new(RefusalKind.Conflict, "CHANGED_MEANWHILE", "Your account was changed a moment ago. Load the page again before you go on.");

    public static readonly Refusal RoleUnknown = Invalid("Nothing is chosen yet. Say whether you want to learn or to teach.");

    public static readonly Refusal DisplayNameMissing = Invalid("Your name is missing. Write it as others should see it.");

    public static readonly Refusal DisplayNameTooLong = Invalid($"The name is too long. Keep it within {Account.DisplayNameLength} characters.");

    public static readonly Refusal DisplayNameNoName = Invalid("A name holds no addresses and no hidden signs. Write it as others should see it.");

    public static readonly Refusal EmailUnreadable = Invalid("This is no e-mail address. One looks like ada@example.org.");

    public static readonly Refusal EmailUnchanged = Invalid("This is your address already. Write the one you want instead.");

    public static readonly Refusal PasswordTooShort =
        Invalid($"The password is too short. Use at least {RegistrationPolicy.ShortestPassword} characters, of any kind.");

    public static readonly Refusal PasswordTooLong =
        Invalid($"The password is too long. Keep it within {RegistrationPolicy.LongestPassword} characters.");

    public static readonly Refusal PasswordWrong = Invalid("This is not your password. Nothing was changed.");

    public static readonly Refusal TimeZoneUnknown = Invalid("This time zone is unknown. Choose one from the list.");

    public static readonly Refusal CodeWrong = Invalid("The code does not match. Wait for the next one in your app and try that.");

    public static readonly Refusal RecoveryCodeWrong = Invalid("This code does not match, or was used before. Try another of the ten.");

    public static readonly Refusal LinkSpent =
        new(RefusalKind.BadRequest, "LINK_SPENT", "This link has run out or was used already. Ask for a new one.");

    public static readonly Refusal LinkOfAnother =
        new(RefusalKind.Forbidden, "LINK_OF_ANOTHER", "This link belongs to another account. Log out, log in with that one and open the link again.");

    public static readonly Refusal PasskeyNotFound =
        new(RefusalKind.NotFound, "PASSKEY_NOT_FOUND", "There is no such passkey. It may have been removed already.");

    public static readonly Refusal PasskeyNameMissing = Invalid("The passkey has no name. Call it after the device it is on.");

    public static readonly Refusal PasskeyNameTooLong = Invalid($"The name is too long. Keep it within {PasskeyService.NameLength} characters.");

    public static readonly Refusal TooManyPasskeys =
        new(RefusalKind.Conflict, "TOO_MANY_PASSKEYS", $"You have {PasskeyService.MostPasskeys} passkeys already. Remove one you no longer use.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
