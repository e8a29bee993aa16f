using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

/// <summary>Makes accounts for strangers, and proves that an address is theirs.</summary>
/// <remarks>Whether an address has an account is said by mail to its owner, never by the answer or its speed.</remarks>
public sealed class RegistrationService(
    IDbContextFactory<TutorBookingDb> databases,
    UserManager<Account> accounts,
    AccountLinks links,
    OutboxSignal outbox,
    IClock clock)
{
    /// <summary>Null when accepted: the address now has an account, and its owner a mail, whether it was new or not.</summary>
    public async Task<Refusal?> RegisterAsync(Registration wish, CancellationToken ct)
    {
        if (RegistrationPolicy.Of(wish) is { } refusal) return refusal;

        // The password is hashed before anybody looks whether the address is known, so both answers take as long.
        var account = NewAccount(wish);
        await using var db = await databases.CreateDbContextAsync(ct);
        var known = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(other => other.NormalizedEmail == account.NormalizedEmail, ct);
        if (known is not null)
        {
            await RemindAsync(db, known, ct);
        }
        else if (await AddAsync(db, account, wish.Role, ct) is not SaveOutcome.Saved)
        {
            // Someone took the address between the look and the save.
            return await RegisterAsync(wish, ct);
        }

        outbox.Wake();
        return null;
    }

    /// <summary>Sends the confirmation link once more; nothing happens where the address is confirmed already.</summary>
    public async Task<Refusal?> SendConfirmationAsync(CurrentUser user, CancellationToken ct)
    {
        if (await accounts.FindAsync(user.Id, ct) is not { } account) return AccountRefusals.NotSignedIn;
        if (account.EmailConfirmed) return null;

        await using var db = await databases.CreateDbContextAsync(ct);
        db.Outbox.Add(await ConfirmationAsync(account));
        await db.SaveChangesAsync(ct);
        outbox.Wake();
        return null;
    }

    /// <summary>Follows the link of a mail; following it twice is no mistake.</summary>
    /// <remarks>Only for who is signed in to that very account: the mailbox alone would confirm what a stranger has registered under its address.</remarks>
    public async Task<Refusal?> ConfirmAsync(CurrentUser? user, UserId id, string? token, CancellationToken ct)
    {
        if (AccountLinks.RefuseOther(user, id) is { } refusal) return refusal;
        if (await accounts.FindAsync(id, ct) is not { } account) return AccountRefusals.LinkSpent;

        var confirmed = await accounts.ConfirmEmailAsync(account, AccountLinks.Decode(token));
        return confirmed.Succeeded ? null : AccountRefusals.LinkSpent;
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32);

    // The role and the mail need the account's number; all three are one transaction, so nobody is half registered.
    private async Task<SaveOutcome> AddAsync(TutorBookingDb db, Account account, Roles role, CancellationToken ct)
    {
        var roleId = await db.Roles.Where(stored => stored.Name == role.ToString()).Select(stored => stored.Id).SingleAsync(ct);
        db.Accounts.Add(account);
        return await db.TrySaveAsync(
            async () =>
            {
                db.UserRoles.Add(new IdentityUserRole<UserId> { UserId = account.Id, RoleId = roleId });
                db.Outbox.Add(await ConfirmationAsync(account));
            },
            ct);
    }

    private async Task RemindAsync(TutorBookingDb db, Account known, CancellationToken ct)
    {
        var mail = AccountMails.AlreadyRegistered(AccountMails.NameOf(known), known.Email ?? "", links.LogIn, links.ForgotPassword);
        db.Outbox.Add(OutboxMessage.Of(mail, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(ct);
    }

    private async Task<OutboxMessage> ConfirmationAsync(Account account)
    {
        var token = await accounts.GenerateEmailConfirmationTokenAsync(account);
        var mail = AccountMails.ConfirmEmail(account.Email ?? "", links.ConfirmEmail(account.Id, token));
        return OutboxMessage.Of(mail, clock.GetCurrentInstant());
    }

    private Account NewAccount(Registration wish)
    {
        var email = RegistrationPolicy.Tidy(wish.Email);
        var account = new Account
        {
            UserName = email,
            NormalizedUserName = accounts.NormalizeName(email),
            Email = email,
            NormalizedEmail = accounts.NormalizeEmail(email),
            SecurityStamp = NewStamp(),
            LockoutEnabled = true,
            DisplayName = RegistrationPolicy.Tidy(wish.DisplayName),
            TimeZone = KnownZones.Find(wish.TimeZone) ?? wish.TimeZone,
            CreatedAt = clock.GetCurrentInstant(),
        };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, wish.Password);
        return account;
    }
}
