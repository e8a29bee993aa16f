using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>Lets search find a tutor by the account's present name.</summary>
internal sealed class AccountRenamedHandler(IDbContextFactory<TutorBookingDb> databases) : IOutboxHandler
{
    public string Kind => nameof(AccountRenamed);

    public async Task HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.FindTutorOfAsync(message.Read<AccountRenamed>().AccountId, ct) is not { } tutor) return;

        await db.RenewWordsAsync(tutor, ct);
        await db.SaveChangesAsync(ct);
    }
}
