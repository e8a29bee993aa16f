using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Receipts;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Payments.WriteOffs;
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
            .AddWallets()
            .AddCards()
            .AddCoupons()
            .AddEarnings()
            .AddReceipts();
    }

    private static IServiceCollection AddWallets(this IServiceCollection services) => services
        .AddSingleton<WalletQueries>()
        .AddSingleton<WalletService>()
        .AddSingleton<TopUpSettlement>()
        .AddSweep<TopUpSweep>();

    private static IServiceCollection AddCards(this IServiceCollection services) => services
        .AddSingleton<CardAuthorisations>()
        .AddSingleton<CardSettlement>()
        .AddSweep<CardPaymentSweep>()
        .AddSweep<CardRefundSweep>()
        .AddSingleton<LostCardQueries>()
        .AddSingleton<LostCardService>()
        .AddSweep<WrittenOffRefundSweep>();

    private static IServiceCollection AddCoupons(this IServiceCollection services) => services
        .AddSingleton<CouponQueries>()
        .AddSingleton<CouponService>()
        .AddSingleton<CouponGuard>()
        .AddSingleton<CouponCodeService>()
        .AddSingleton(new LedgerCheck(CouponChecks.FindAsync));

    private static IServiceCollection AddEarnings(this IServiceCollection services) => services
        .AddSingleton<EarningQueries>()
        .AddSingleton<PayoutQueries>()
        .AddSweep<EarningSweep>()
        .AddSweep<PayoutSweep>();

    private static IServiceCollection AddReceipts(this IServiceCollection services) => services
        .AddSingleton<ReceiptQueries>()
        .AddSingleton<StatementQueries>()
        .AddSweep<ReceiptSweep>();

    // Where none is named no card is taken, so which one would have taken it makes no difference.
    private static IPaymentGateway GatewayOf(IServiceProvider services) => services.GetRequiredService<IOptions<PaymentOptions>>().Value.Gateway switch
    {
        PaymentGateway.Stripe => ActivatorUtilities.CreateInstance<StripeGateway>(services),
        PaymentGateway.Demo or null => ActivatorUtilities.CreateInstance<DemoGateway>(services),
    };
}
