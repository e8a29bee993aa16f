using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments.Gateway;

namespace TutorBooking.Core.Payments;

/// <summary>Where no gateway is named, Development has the demo's; elsewhere somebody must say so, for its cards give away money that nobody paid.</summary>
internal sealed class UsualGateway(IHostEnvironment? environment = null) : IPostConfigureOptions<PaymentOptions>
{
    public void PostConfigure(string? name, PaymentOptions options)
    {
        if (environment?.IsDevelopment() is true)
        {
            options.Gateway ??= PaymentGateway.Demo;
        }
    }
}
