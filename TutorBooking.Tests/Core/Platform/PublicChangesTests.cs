using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Platform;

/// <summary>Which writes are noted as changes of what everybody may read, and when.</summary>
public sealed class PublicChangesTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly TutorBookingDb db;

    public PublicChangesTests() => db = database.CreateDbContext();

    private long Count => database.Changes.Count;

    public void Dispose()
    {
        db.Dispose();
        database.Dispose();
    }

    [Fact]
    public async Task A_save_is_noted_once_it_is_done()
    {
        db.Add(Subject());
        Count.ShouldBe(0);
        await db.SaveChangesAsync();
        Count.ShouldBe(1);

        db.Subjects.Single().Name = "Algebra";
        await db.TrySaveAsync(CancellationToken.None);
        Count.ShouldBe(2);

        db.Remove(db.Subjects.Single());
        await db.SaveChangesAsync();
        Count.ShouldBe(3);
    }

    [Fact]
    public async Task Of_an_account_only_the_name_is_anything_to_everybody()
    {
        var cast = await Cast.OnStageAsync(database);
        var account = await db.Users.SingleAsync(user => user.Id == cast.Ada.Id);
        var before = Count;

        account.AccessFailedCount++;
        await db.SaveChangesAsync();
        Count.ShouldBe(before);

        account.DisplayName = "Ada L.";
        await db.SaveChangesAsync();
        Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_save_within_a_transaction_is_noted_at_its_commit()
    {
        db.Add(Subject());
        await db.TrySaveAsync(() => Count.ShouldBe(0), CancellationToken.None);

        Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_taken_back_is_no_change()
    {
        await using (await db.Database.BeginTransactionAsync())
        {
            db.Add(Subject());
            await db.SaveChangesAsync();
        }

        Count.ShouldBe(0);
    }

    [Fact]
    public async Task Rows_that_are_changed_unread_are_noted_too()
    {
        await db.Tutors.ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.TotalReviews, 1));
        Count.ShouldBe(1);

        await db.Subjects.Where(subject => subject.Name == "Astrology").ExecuteDeleteAsync();
        Count.ShouldBe(2);

        await db.TrySaveAsync(
            async () =>
            {
                await db.Tutors.ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.TotalReviews, 2));
                Count.ShouldBe(2);
            },
            CancellationToken.None);
        Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_only_some_may_read_is_not_noted()
    {
        db.Add(OutboxMessage.Of(new SlotsChanged(new TutorId(1)), FakeClock.Start));
        await db.SaveChangesAsync();
        await db.Holds.ExecuteDeleteAsync();

        Count.ShouldBe(0);
    }

    private static Subject Subject() => new() { Name = "Mathematics", Mark = "x²" };
}
