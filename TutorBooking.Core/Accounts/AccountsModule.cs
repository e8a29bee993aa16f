using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

public static class AccountsModule
{
    /// <summary>Registers accounts and their stores; how people sign in over HTTP is the host's.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services) => services
        .AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
        })
        .AddRoles<IdentityRole<UserId>>()
        .AddEntityFrameworkStores<TutorBookingDb>()
        .AddClaimsPrincipalFactory<AccountClaimsFactory>()
        .AddDefaultTokenProviders();
}
