using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Demo;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Demo;

/// <summary>A demo that was let in once, for tests that only look.</summary>
public sealed class DemoStage : IAsyncLifetime
{
    internal TestCore Core { get; } = new();

    public async ValueTask InitializeAsync()
    {
        // Off every mark, as a real start is.
        Core.Clock.Advance(NodaTime.Duration.FromSeconds(157));
        await LetInAsync();
    }

    public ValueTask DisposeAsync()
    {
        Core.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task LetInAsync() => Core.Create<DemoData>().PrepareAsync(CancellationToken.None);

    internal Task<T> ReadAsync<T>(Func<TutorBookingDb, Task<T>> query) => Core.Database.ReadAsync(query);

    internal Task<Account> AccountAsync(string email) => ReadAsync(db => db.Accounts.SingleAsync(account => account.Email == email));

    internal Task<TutorProfile> TutorAsync(string email) => ReadAsync(db => (
        from account in db.Accounts.Where(account => account.Email == email)
        join tutor in db.Tutors.Include(tutor => tutor.Subjects).Include(tutor => tutor.Schedule) on account.Id equals tutor.AccountId
        select tutor).Include(tutor => tutor.Subjects).Include(tutor => tutor.Schedule).SingleAsync());
}
