using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>What we write to people about their accounts; each mail says one thing and holds one link at most.</summary>
internal static class AccountMails
{
    private const string Lifetime = "The link works for one day.";
    private const string Foot = "You get this because your address was given at TutorBooking. If it was not you, do nothing.";

    /// <summary>The name by which to call the person, or nothing while the address may be a stranger's: he would read what somebody else chose to have said to him.</summary>
    public static string NameOf(Account account) => account.EmailConfirmed ? account.DisplayName : "";

    public static OutgoingMail ConfirmEmail(string email, string link) => AccountMailLayout.Compose(
        email,
        "Confirm your e-mail address",
        "Is this your address?",
        [$"Confirm it once, and we know where to write about your lessons. {Lifetime}"],
        new MailLink("Confirm my address", link),
        Foot);

    /// <summary>Goes to whoever registers an address that has an account, in place of an answer on the page.</summary>
    public static OutgoingMail AlreadyRegistered(string name, string email, string logIn, string forgotPassword) => AccountMailLayout.Compose(
        email,
        "You already have an account",
        $"You already have an account{Call(name)}.",
        ["Someone, most likely you, has just signed up with this address. Your account stays as it was.", $"If you no longer know the password, set a new one: {forgotPassword}"],
        new MailLink("Log in", logIn),
        Foot);

    public static OutgoingMail AddressInUse(string email, string logIn) => AccountMailLayout.Compose(
        email,
        "This address already has an account",
        "This address already has an account.",
        ["Someone has just asked to move another account to it. That cannot be, and nothing was changed."],
        new MailLink("Log in", logIn),
        Foot);

    public static OutgoingMail ResetPassword(string name, string email, string link) => AccountMailLayout.Compose(
        email,
        "Set a new password",
        $"A new password{Call(name)}.",
        [$"Choose one with the link below; the old one works until then. {Lifetime}"],
        new MailLink("Set a new password", link),
        Foot);

    public static OutgoingMail ResetCode(string name, string email, string code) => AccountMailLayout.Compose(
        email, "Set a new password", $"A new password{Call(name)}.", [$"Your code is {code}."], link: null, Foot);

    public static OutgoingMail PasswordChanged(string name, string email, string forgotPassword) => AccountMailLayout.Compose(
        email,
        "Your password was changed",
        $"Your password was changed{Call(name)}.",
        ["Every other device has been logged out. If it was not you, set a new password at once."],
        new MailLink("Set a new password", forgotPassword),
        Foot);

    public static OutgoingMail EmailChanged(string name, string formerEmail, string email) => AccountMailLayout.Compose(
        formerEmail,
        "Your e-mail address was changed",
        $"Your address was changed{Call(name)}.",
        [$"From now on you log in with {email}, and we write to you there. If it was not you, answer this mail."],
        link: null,
        Foot);

    public static OutgoingMail PasskeyAdded(string name, string email, string forgotPassword) => AccountMailLayout.Compose(
        email,
        "A passkey was added",
        $"A passkey was added{Call(name)}.",
        ["From now on a device can log in to your account without the password. If it was not you, set a new password at once, and then remove the passkey in your account."],
        new MailLink("Set a new password", forgotPassword),
        Foot);

    private static string Call(string name) => name.Length == 0 ? "" : $", {name}";
}
