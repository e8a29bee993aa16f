using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>Pages of an installation whose cards are taken by a stand-in for Stripe.</summary>
internal sealed class StripePages : PageTest
{
    private readonly FakeStripe stripe;

    private StripePages(FakeStripe stripe)
        : base(stripe.Settings) => this.stripe = stripe;

    public FakeStripeBooks Books => stripe.Books;

    public TestCore Data => Core;

    public string Address => Services.GetRequiredService<NavigationManager>().Uri;

    public static async Task<StripePages> OpenAsync() => new(await FakeStripe.StartAsync());

    public void Enter(CurrentUser person) => SignIn(person);

    public void Go(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    public async ValueTask CloseAsync()
    {
        await DisposeAsync();
        await stripe.DisposeAsync();
    }
}
