using Microsoft.Extensions.DependencyInjection;

namespace TutorBooking.Core.Payments;

public static class PaymentsModule
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddOptions<PaymentOptions>().BindConfiguration("Payments").ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
