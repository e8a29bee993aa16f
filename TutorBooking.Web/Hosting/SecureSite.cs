using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Hosting;

/// <summary>Keeps cookies off unencrypted connections, where the installation's own address is an encrypted one.</summary>
/// <remarks>By the setting and not by the request, which a proxy may have handed on without its encryption.</remarks>
internal sealed class SecureSite(IOptions<SiteOptions> site) : IConfigureNamedOptions<CookieAuthenticationOptions>, IConfigureOptions<AntiforgeryOptions>
{
    public bool IsEncrypted => new Uri(site.Value.Url).Scheme == Uri.UriSchemeHttps;

    public void Configure(string? name, CookieAuthenticationOptions options) => Secure(options.Cookie);

    public void Configure(CookieAuthenticationOptions options) => Secure(options.Cookie);

    public void Configure(AntiforgeryOptions options) => Secure(options.Cookie);

    private void Secure(CookieBuilder cookie)
    {
        if (IsEncrypted)
        {
            cookie.SecurePolicy = CookieSecurePolicy.Always;
        }
    }
}
