using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Receipts;
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
            .AddSingleton<IPaymentGateway, DemoGateway>()
            .AddSingleton<LedgerQueries>()
            .AddSingleton<WalletQueries>()
            .AddSingleton<WalletService>()
            .AddSingleton<TopUpSettlement>()
            .AddSweep<TopUpSweep>()
            .AddSingleton<EarningQueries>()
            .AddSingleton<PayoutQueries>()
            .AddSweep<EarningSweep>()
            .AddSweep<PayoutSweep>()
            .AddSingleton<ReceiptQueries>()
            .AddSingleton<StatementQueries>()
            .AddSweep<ReceiptSweep>();
    }
}
