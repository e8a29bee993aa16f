using Microsoft.AspNetCore.Mvc.Testing;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;
using TutorBooking.Tests.Web.Features.Accounts;

namespace TutorBooking.Tests.Web.Hosting;

public sealed class SecureSiteTests
{
    [Theory]
    [InlineData("https://tutors.test", true)]
    [InlineData("http://tutors.test", false)]
    public async Task Cookies_of_an_encrypted_site_stay_off_other_connections(string site, bool expected)
    {
        await using var app = new AppFactory { Settings = { ["Site:Url"] = site } };
        var ada = await app.AddPersonAsync("Ada Lovelace", Roles.Student);
        var person = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(expected ? "https://localhost" : "http://localhost") });

        var page = await person.GetAsync(new Uri("/account/login", UriKind.Relative));
        var login = await person.LogInAsync(ada.Email);

        page.Headers.Contains("Strict-Transport-Security").ShouldBe(expected);
        page.Headers.GetValues("Set-Cookie").Concat(login.Headers.GetValues("Set-Cookie"))
            .ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) == expected);
    }
}
