namespace TutorBooking.Tests.Support;

/// <summary>Core with Stripe as its gateway, and a stand-in for Stripe.</summary>
public abstract class StripeTest : IAsyncLifetime
{
    private FakeStripe? stripe;
    private TestCore? core;

    private protected FakeStripe Stripe => stripe!;

    private protected TestCore Core => core!;

    public async ValueTask InitializeAsync()
    {
        stripe = await FakeStripe.StartAsync();
        core = new TestCore(stripe.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        Core.Dispose();
        await Stripe.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
