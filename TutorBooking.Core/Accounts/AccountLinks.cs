using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Links in mails. They begin with the installation's own address, never with what a request claims its host to be.</summary>
public sealed class AccountLinks(IOptions<SiteOptions> site)
{
    public string LogIn => To("/account/login");

    public string ForgotPassword => To("/account/forgot-password");

    public string ConfirmEmail(UserId account, string token) => To($"/account/confirm-email?account={account}&token={Encode(token)}");

    public string ChangeEmail(UserId account, string email, string token) =>
        To($"/account/confirm-email?account={account}&email={Uri.EscapeDataString(email)}&token={Encode(token)}");

    public string ResetPassword(UserId account, string token) => To($"/account/reset-password?account={account}&token={Encode(token)}");

    /// <summary>The token as Identity made it; empty, which no token is, where a link was cut or bent.</summary>
    internal static string Decode(string? token) =>
        Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) : "";

    /// <summary>Null where the person who follows a link is signed in to the account it was made for.</summary>
    internal static Refusal? RefuseOther(CurrentUser? user, UserId account) =>
        user is null ? AccountRefusals.NotSignedIn
        : user.Id != account ? AccountRefusals.LinkOfAnother
        : null;

    // Mail programs bend signs such as + and =.
    private static string Encode(string token) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token));

    private string To(string path) => site.Value.Url.TrimEnd('/') + path;
}
