using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class AdminBookingQueriesTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task All_bookings_are_listed_newest_start_first_page_by_page()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var soon = await core.RequestAsync(cast);
        var latest = await core.RequestAsync(cast, cast.Alan, Lessons.Tomorrow + Duration.FromDays(2));
        var later = await core.RequestAsync(cast, at: Lessons.Tomorrow + Duration.FromDays(1));

        var first = await ListAsync(cast, new AdminBookingFilter(PageSize: 2));
        var beyond = await ListAsync(cast, new AdminBookingFilter(PageNumber: 9, PageSize: 2));

        first.Items.Select(booking => booking.Id).ShouldBe([latest, later]);
        beyond.Items.Select(booking => booking.Id).ShouldBe([soon]);
        (first.Total, first.Count, beyond.Number).ShouldBe((3, 2, 2));
        first.Items.ShouldAllBe(booking => booking.ViewedAs == Party.Admin);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("lovelace", 1)]
    [InlineData("LOVE", 1)]
    [InlineData("ada grace", 1)]
    [InlineData("hopper", 2)]
    [InlineData("alan lovelace", 0)]
    [InlineData("a_a", 0)]
    [InlineData("%", 0)]
    public async Task Each_word_must_stand_in_the_name_of_student_or_tutor(string words, int found)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);
        await core.RequestAsync(cast, cast.Alan, Lessons.Tomorrow + Duration.FromHours(2));

        (await ListAsync(cast, new AdminBookingFilter(Words: words))).Total.ShouldBe(found);
    }

    [Fact]
    public async Task Words_beyond_five_different_ones_and_a_hundred_letters_are_left_out()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);

        (await ListAsync(cast, new AdminBookingFilter(Words: "ada lovelace grace hopper a nobody"))).Total.ShouldBe(1);
        (await ListAsync(cast, new AdminBookingFilter(Words: "ada ADA Ada ada ada ada nobody"))).Total.ShouldBe(0, "the same word counts once");
        (await ListAsync(cast, new AdminBookingFilter(Words: $"ada{new string(' ', 97)}nobody"))).Total.ShouldBe(1);
        (await ListAsync(cast, new AdminBookingFilter(Words: new string('a', 100_000)))).Total.ShouldBe(0);
        (await ListAsync(cast, new AdminBookingFilter(Words: string.Join(' ', Enumerable.Range(0, 10_000))))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_booking_is_found_by_its_number_and_by_its_state()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var agreed = await core.AgreeAsync(cast);
        var asked = await core.RequestAsync(cast, cast.Alan, Lessons.Tomorrow + Duration.FromHours(2));

        (await ListAsync(cast, new AdminBookingFilter(Words: $"#{asked.Value}"))).Items.Single().Id.ShouldBe(asked);
        (await ListAsync(cast, new AdminBookingFilter(BookingStatus.Confirmed))).Items.Single().Id.ShouldBe(agreed);
        (await ListAsync(cast, new AdminBookingFilter(BookingStatus.Confirmed, "alan"))).Items.ShouldBeEmpty();
        (await ListAsync(cast, new AdminBookingFilter(Words: "99999999999999999999"))).Items.ShouldBeEmpty();
    }

    private async Task<Page<BookingSummary>> ListAsync(Cast cast, AdminBookingFilter filter) =>
        (await core.Get<AdminBookingQueries>().ListAsync(cast.Rosa, filter, CancellationToken.None)).Value;
}
