using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Payments;

public static class PaymentsModule
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddOptions<TutorOptions>().Configure<IOptions<PaymentOptions>>((tutors, payments) => tutors.Currency = payments.Value.Currency);
        return services
            .AddSettings<PaymentOptions>("Payments")
            .AddSingleton<IPostConfigureOptions<PaymentOptions>, UsualGateway>()
            .AddSingleton(GatewayOf)
            .AddSingleton<GatewayNews>()
            .AddStripe()
            .AddSingleton<LedgerQueries>()
            .AddSingleton<WalletQueries>()
            .AddSingleton<WalletService>()
            .AddSingleton<TopUpSettlement>()
            .AddSweep<TopUpSweep>();
    }

    // Where none is named no card is taken, so which one would have taken it makes no difference.
    private static IPaymentGateway GatewayOf(IServiceProvider services) => services.GetRequiredService<IOptions<PaymentOptions>>().Value.Gateway switch
    {
        PaymentGateway.Stripe => ActivatorUtilities.CreateInstance<StripeGateway>(services),
        PaymentGateway.Demo or null => ActivatorUtilities.CreateInstance<DemoGateway>(services),
    };
}
