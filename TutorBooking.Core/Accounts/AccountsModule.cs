using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

public static class AccountsModule
{
    /// <summary>Wrong passwords in a row until the account is locked for a while.</summary>
    public const int AttemptsBeforeLockout = 5;

    // What OWASP asks of PBKDF2 with SHA-512.
    private const int HashIterations = 210_000;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);

    /// <summary>Registers accounts and their stores; how people sign in over HTTP is the host's.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddKeys();
        services.AddOptions<AdminOptions>().BindConfiguration("Admin").ValidateOnStart();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations)
            .Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1))
            .AddSingleton<IValidateOptions<AdminOptions>, AdminOptionsValidator>()
            .AddSingleton<FirstAccounts>()
            .AddHostedService(provider => provider.GetRequiredService<FirstAccounts>())
            .AddSingleton<AccountLinks>()
            .AddSingleton<SignInQueries>()
            .AddSingleton<AccountMailSender>()
            .AddSingleton<IEmailSender<Account>>(provider => provider.GetRequiredService<AccountMailSender>())
            .AddScoped<RegistrationService>().AddScoped<AccountService>().AddScoped<PasswordService>()
            .AddScoped<EmailService>().AddScoped<TwoFactorService>().AddScoped<PasskeyService>();

        return services
            .AddIdentityCore<Account>(SetRules)
            .AddRoles<IdentityRole<UserId>>()
            .AddEntityFrameworkStores<TutorBookingDb>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddPasswordValidator<PasswordLengthValidator>()
            .AddDefaultTokenProviders();
    }

    // The name is fixed, since programs in different folders share what they protect.
    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("TutorBooking");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<TutorBookingDb>>((options, databases) => options.XmlRepository = new StoredKeys(databases));
        services.AddHostedService<FirstKey>();
    }

    private static void SetRules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address, whose signs RegistrationPolicy decides about.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
        options.Password.RequiredLength = RegistrationPolicy.ShortestPassword;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
    }
}
