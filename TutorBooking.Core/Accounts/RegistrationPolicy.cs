using System.Globalization;
using System.Net.Mail;
using System.Text;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>What an account may be made of. Each question answers null for yes, so that a form can ask for one field.</summary>
public static class RegistrationPolicy
{
    public const int ShortestPassword = 8;
    public const int LongestPassword = 128;
    public const int EmailLength = 256;

    /// <summary>The roles that a person takes by himself; the third is given.</summary>
    public static bool IsFree(Roles role) => role is Roles.Student or Roles.Tutor;

    public static Refusal? OfRole(Roles role) => IsFree(role) ? null : AccountRefusals.RoleUnknown;

    public static Refusal? OfDisplayName(string? name) => Tidy(name) switch
    {
        "" => AccountRefusals.DisplayNameMissing,
        { Length: > Account.DisplayNameLength } => AccountRefusals.DisplayNameTooLong,
        { } tidy when HoldsAddress(tidy) || HoldsHiddenSign(tidy) => AccountRefusals.DisplayNameNoName,
        _ => null,
    };

    // A quoted name or a comment before the address is legal in a mail's head and never what a person means here. Few servers deliver to one that is not all ASCII.
    public static Refusal? OfEmail(string? email) =>
        Tidy(email) is { Length: > 0 and <= EmailLength } address && Ascii.IsValid(address) && MailAddress.TryCreate(address, out var read) && read.Address == address
            ? null
            : AccountRefusals.EmailUnreadable;

    /// <summary>Length is what makes a password hard to guess; kinds of characters only make it hard to remember.</summary>
    public static Refusal? OfPassword(string? password) => password?.Length switch
    {
        null or < ShortestPassword => AccountRefusals.PasswordTooShort,
        > LongestPassword => AccountRefusals.PasswordTooLong,
        _ => null,
    };

    public static Refusal? OfTimeZone(string? zone) => KnownZones.Find(zone) is null ? AccountRefusals.TimeZoneUnknown : null;

    public static Refusal? Of(Registration wish) =>
        OfRole(wish.Role) ?? OfDisplayName(wish.DisplayName) ?? OfEmail(wish.Email) ?? OfPassword(wish.Password) ?? OfTimeZone(wish.TimeZone);

    // A name goes into mails and onto pages, where an address would become a link of a stranger's choice.
    private static bool HoldsAddress(string name) =>
        name.Contains('@', StringComparison.Ordinal) || name.Contains("://", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase);

    // Such as the signs that turn the direction of what follows.
    private static bool HoldsHiddenSign(string name) =>
        name.EnumerateRunes().Any(sign => Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>Without what a keyboard or a copied line adds around and between words.</summary>
    internal static string Tidy(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
