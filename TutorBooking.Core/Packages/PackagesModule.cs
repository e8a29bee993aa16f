using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

public static class PackagesModule
{
    public static IServiceCollection AddPackages(this IServiceCollection services) => services
        .AddSettings<PackageOptions>("Packages")
        .AddSingleton(new LedgerCheck(CreditChecks.FindAsync))
        .AddSingleton<PackagePayment>()
        .AddSingleton<PackageService>()
        .AddSingleton<PackageQueries>()
        .AddSingleton<PackageOfferService>()
        .AddSingleton<PackageOfferQueries>()
        .AddSweep<PackageSweep>();
}
