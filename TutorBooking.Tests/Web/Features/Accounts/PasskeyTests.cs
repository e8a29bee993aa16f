using Microsoft.Playwright;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Features.Accounts;

[Trait("Kind", "Browser")]
public sealed class PasskeyTests(Browser browser) : BrowserTest(browser)
{
    private readonly AppFactory app = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_is_made_renamed_used_and_removed()
    {
        var ada = await OpenWithAuthenticatorAsync();
        await ada.SignInAsync((await app.AddPersonAsync("Ada Lovelace", Roles.Student)).Email);

        await ada.GoAsync("/account/manage/passkeys");
        await ada.Page.GetByLabel("Name", new PageGetByLabelOptions { Exact = true }).FillAsync("My phone");
        await ada.Page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(AppPeople.Password);
        await Button(ada, "Add a passkey").ClickAsync();
        await ada.Page.GetByText("The passkey is yours.").WaitForAsync();

        await ada.Page.GetByText("Rename My phone").ClickAsync();
        await ada.Page.GetByLabel("New name").FillAsync("My laptop");
        await Button(ada, "Rename").ClickAsync();
        await ada.Page.GetByText("Renamed.").WaitForAsync();

        await ada.GoAsync("/account/logout");
        await Button(ada, "Log out").ClickAsync();
        await ada.GoAsync("/account/login?returnUrl=/account/manage/passkeys");
        await Button(ada, "Use a passkey").ClickAsync();

        await Button(ada, "Remove My laptop").ClickAsync();
        await ada.Page.GetByText("Removed.").WaitForAsync();
        (await Button(ada, "Remove My laptop").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_device_without_a_passkey_opens_nothing()
    {
        var ada = await OpenWithAuthenticatorAsync();

        await ada.GoAsync("/account/login");
        await Button(ada, "Use a passkey").ClickAsync();

        await ada.Page.GetByText("The passkey did not open your account.").WaitForAsync();
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    private async Task<Visitor> OpenWithAuthenticatorAsync()
    {
        // Passkeys belong to a name, never to a bare number such as 127.0.0.1.
        var site = new UriBuilder(app.Listen()) { Host = "localhost" }.Uri;
        var visitor = await OpenAsync(site);
        var devices = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        return visitor;
    }
}
