using Microsoft.AspNetCore.Identity;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Accounts;

internal static class AccountLookup
{
    extension(UserManager<Account> accounts)
    {
        /// <summary>The account, or null once it is gone.</summary>
        /// <remarks>Identity takes no token for a single call, so what was given up stops here, before it has begun.</remarks>
        public Task<Account?> FindAsync(UserId id, CancellationToken ct)
        {
            ct.ThrowIfCancellationRequested();
            return accounts.FindByIdAsync(id.ToString());
        }
    }
}
