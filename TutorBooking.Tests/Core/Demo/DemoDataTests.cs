using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Demo;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Demo;

public sealed class DemoDataTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Two_demos_at_the_same_moment_are_equal()
    {
        using var other = new TestCore();

        await LetInAsync(core);
        await LetInAsync(other);

        (await WrittenAsync(core)).ShouldBe(await WrittenAsync(other));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await LetInAsync(core);
        var before = await WrittenAsync(core);

        core.Clock.Advance(Duration.FromDays(1));
        await LetInAsync(core);

        (await WrittenAsync(core)).ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_is_let_in_among_people_of_ones_own()
    {
        await Cast.AddAccountAsync(core.Database, "Ada Lovelace", Roles.Student);

        await LetInAsync(core);

        (await core.Database.ReadAsync(db => db.Users.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(2027, 3, 28, 1, 30)]
    [InlineData(2026, 12, 31, 23, 59)]
    [InlineData(2026, 11, 28, 18, 0)]
    [InlineData(2026, 11, 1, 6, 30)]
    public async Task It_stands_at_any_hour_of_any_week(int year, int month, int day, int hour, int minute)
    {
        core.Clock.Advance(Instant.FromUtc(year, month, day, hour, minute) - core.Clock.Now);

        await LetInAsync(core);

        (await core.Database.ReadAsync(db => db.Bookings.Select(booking => booking.Status).Distinct().CountAsync())).ShouldBe(10);
    }

    private static Task LetInAsync(TestCore where) => where.Create<DemoData>().PrepareAsync(CancellationToken.None);

    // Without secrets, which nobody may foresee.
    private static Task<string> WrittenAsync(TestCore where) => where.Database.ReadAsync(async db =>
    {
        var lines = new List<string>();
        lines.AddRange(await db.Users.OrderBy(account => account.Id).Select(account => $"{account.Id} {account.Email} {account.DisplayName} {account.TimeZone} {account.CreatedAt}").ToListAsync());
        lines.AddRange(await db.Tutors.OrderBy(tutor => tutor.Id).Select(tutor => $"{tutor.Id} {tutor.AccountId} {tutor.Status} {tutor.AverageRatingHundredths} {tutor.TotalReviews} {tutor.Version}").ToListAsync());
        lines.AddRange(await db.Bookings.OrderBy(booking => booking.Id).Select(booking =>
            $"{booking.Id} {booking.StudentId} {booking.TutorId} {booking.SubjectId} {booking.StartsAt} {booking.EndsAt} {booking.Status} {booking.CreatedAt} {booking.UpdatedAt} {booking.StudentNote}").ToListAsync());
        lines.AddRange(await db.Reviews.OrderBy(review => review.Id).Select(review => $"{review.BookingId} {review.Rating} {review.Comment} {review.Reply} {review.CreatedAt}").ToListAsync());
        return string.Join('\n', lines);
    });
}
