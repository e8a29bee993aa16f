using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>People who can sign in to a running program, made as registration makes them.</summary>
internal static class AppPeople
{
    /// <summary>Everybody's.</summary>
    public const string Password = "Demo-2026!";

    private static int added;

    extension(AppFactory app)
    {
        /// <summary>Adds an account with an address of its own, whoever else has that name, with <see cref="Password"/> and the roles given.</summary>
        public async Task<AppPerson> AddPersonAsync(string name, Roles roles, string zone = "Etc/UTC")
        {
            await using var scope = app.Services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var email = $"{name.Replace(' ', '.').ToLowerInvariant()}.{Interlocked.Increment(ref added)}@people.test";
            var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, TimeZone = zone, CreatedAt = app.Clock.Now };

            Check(await accounts.CreateAsync(account, Password));
            foreach (var role in NamesOf(roles))
            {
                await AddRoleAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<UserId>>>(), role);
                Check(await accounts.AddToRoleAsync(account, role));
            }

            return new AppPerson(email, name, new CurrentUser(account.Id, roles, DateTimeZoneProviders.Tzdb[zone]));
        }
    }

    private static IEnumerable<string> NamesOf(Roles roles) =>
        Enum.GetValues<Roles>().Where(role => role is not Roles.None && roles.HasFlag(role)).Select(role => role.ToString());

    private static async Task AddRoleAsync(RoleManager<IdentityRole<UserId>> stored, string role)
    {
        if (!await stored.RoleExistsAsync(role))
        {
            Check(await stored.CreateAsync(new IdentityRole<UserId>(role)));
        }
    }

    private static void Check(IdentityResult result) => result.Errors.Select(error => error.Description).ShouldBeEmpty();
}
