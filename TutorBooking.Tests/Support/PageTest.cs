using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>A page on a circuit, over Core as the program wires it.</summary>
public abstract class PageTest : BunitContext
{
    private readonly TestCore core;
    private BunitAuthorizationContext? signIn;

    /// <param name="changed">Settings that differ from the test's usual ones.</param>
    private protected PageTest(params IReadOnlyCollection<KeyValuePair<string, string?>> changed)
    {
        core = new TestCore(changed);
        core.AddTo(Services);
        Services.AddRadzenComponents();
        Services.AddDataProtection();
        Services.AddScoped<ProtectedSessionStorage>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private protected TestCore Core => core;

    private protected LiveUpdates Live => Services.GetRequiredService<LiveUpdates>();

    /// <summary>Signs somebody in and closes the service collection: nothing can be registered afterwards.</summary>
    private protected void SignIn(CurrentUser person)
    {
        signIn = AddAuthorization().SetAuthorized(person.Id.ToString());
        signIn.SetRoles([.. Enum.GetValues<Roles>().Where(role => role is not Roles.None && person.Roles.HasFlag(role)).Select(role => role.ToString())]);
        signIn.SetClaims(
            new(System.Security.Claims.ClaimTypes.NameIdentifier, person.Id.ToString()),
            new(AccountClaims.Zone, person.Zone.Id));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>Ends the sign-in under the open pages, as a changed password elsewhere does.</summary>
    private protected void SignOut() => signIn?.SetNotAuthorized();

    /// <summary>Carries what was committed to the open pages, as the dispatcher does. The page listens in its own container.</summary>
    private protected async Task DeliverAsync()
    {
        while (await Services.GetRequiredService<OutboxDispatcher>().DeliverAsync(CancellationToken.None))
        {
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        core.Dispose();
    }
}
