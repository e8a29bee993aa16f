using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>What must be there before the first request, once the tables are: the three roles, and the admin whom the settings name.</summary>
public sealed class FirstAccounts(
    IDbContextFactory<TutorBookingDb> databases, IServiceScopeFactory scopes, IOptions<AdminOptions> admin, IClock clock) : StartStep
{
    private static readonly Roles[] AllRoles = [Roles.Student, Roles.Tutor, Roles.Admin];

    /// <summary>Adds what is missing and leaves alone what is there, so it can run at every start.</summary>
    public override async Task PrepareAsync(CancellationToken ct)
    {
        foreach (var role in AllRoles)
        {
            await AddRoleAsync(role.ToString(), ct);
        }

        if (admin.Value is { Email: { } email, Password: { } password } && !await HasAdminAsync(ct))
        {
            await AddAdminAsync(RegistrationPolicy.Tidy(email), password);
        }
    }

    private async Task AddRoleAsync(string name, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Roles.AnyAsync(role => role.Name == name, ct)) return;

        db.Roles.Add(new IdentityRole<UserId>(name) { NormalizedName = name.ToUpperInvariant() });
        await db.TrySaveAsync(ct);
    }

    private async Task<bool> HasAdminAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.UserRoles.AnyAsync(held => db.Roles.Any(role => role.Id == held.RoleId && role.Name == nameof(Roles.Admin)), ct);
    }

    // An account that is there already is never raised: anybody may have registered that address.
    private async Task AddAdminAsync(string email, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(email) is not null)
        {
            throw Wrong($"Setting Admin:Email names {email}, which has an account that is no admin. Name an address without an account.");
        }

        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = "Admin", TimeZone = "Etc/UTC", CreatedAt = clock.GetCurrentInstant() };
        Check(await accounts.CreateAsync(account, password));
        Check(await accounts.AddToRoleAsync(account, nameof(Roles.Admin)));
    }

    private static OptionsValidationException Wrong(string sentence) => new("Admin", typeof(AdminOptions), [sentence]);

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw Wrong($"The admin of Admin:Email could not be made: {result}");
    }
}
