using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Accounts;

/// <summary>Account services asked one request at a time, and the mails that came of it.</summary>
internal static partial class AccountCalls
{
    public const string Password = "a short sentence";

    public static Registration Ada(string email = "ada@people.test") => new(Roles.Student, "Ada Lovelace", email, Password, "Europe/London");

    /// <summary>The one link of a mail.</summary>
    public static Uri Link(OutgoingMail mail) => new(LinkInText().Match(mail.Text).Value);

    /// <summary>What a link carries under a name, such as its token.</summary>
    public static string Part(Uri link, string name) =>
        link.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).Where(pair => pair[0] == name).Select(pair => Uri.UnescapeDataString(pair[1])).Single();

    extension(TestCore core)
    {
        /// <summary>Asks a service in a scope of its own, as each request does.</summary>
        public async Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> question)
            where TService : notnull
        {
            await using var scope = core.Get<IServiceScopeFactory>().CreateAsyncScope();
            return await question(scope.ServiceProvider.GetRequiredService<TService>());
        }

        public async Task<Refusal?> RegisterAsync(Registration wish)
        {
            await core.Get<FirstAccounts>().PrepareAsync(CancellationToken.None);
            return await core.AskAsync((RegistrationService service) => service.RegisterAsync(wish, CancellationToken.None));
        }

        /// <summary>Registers, and answers as whom the services will know the person.</summary>
        public async Task<CurrentUser> AddAsync(Registration wish)
        {
            (await core.RegisterAsync(wish)).ShouldBeNull();
            var account = await core.Database.ReadAsync(db => db.Accounts.SingleAsync(account => account.Email == wish.Email));
            return new CurrentUser(account.Id, wish.Role, DateTimeZoneProviders.Tzdb[wish.TimeZone]);
        }

        public Task<Account> AccountAsync(CurrentUser user) => core.Database.ReadAsync(db => db.Accounts.SingleAsync(account => account.Id == user.Id));

        public Task<Result<AccountView>> ViewAsync(CurrentUser user) => core.AskAsync((AccountService service) => service.ReadAsync(user, CancellationToken.None));

        public Task<List<OutgoingMail>> MailsAsync() => core.Database.ReadAsync(async db =>
            (await db.Outbox.Where(message => message.Kind == nameof(OutgoingMail)).OrderBy(message => message.Id).ToListAsync()).ConvertAll(message => message.Read<OutgoingMail>()));
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex LinkInText();
}
