using System.Text.Json;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Tutors;

public sealed class SlotsTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    private const string Day = "from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z";

    [Fact]
    public async Task Open_times_begin_on_every_step_of_the_hours()
    {
        var slots = await SlotsAsync(Stranger, $"{Day}&duration_minutes=60");

        // From 8 to 19 o'clock, every quarter of an hour.
        slots.Count.ShouldBe((11 * 4) + 1);
        slots[0].GetRawText().ShouldBe("""{"start_at":"2026-11-24T08:00:00Z","end_at":"2026-11-24T09:00:00Z"}""");
    }

    [Fact]
    public async Task What_somebody_has_taken_is_left_out_for_all_and_ones_own_busy_time_for_oneself()
    {
        await People.AgreeAsync(App, Pair.Tomorrow + Duration.FromDays(2));
        var other = await App.AddPersonAsync("Katherine Johnson", Roles.Tutor);
        var subject = await App.Database.ReadAsync(db => Task.FromResult(db.Subjects.First().Id));
        var second = await App.Database.AddAsync(ATutor.Teaching(other.User.Id, subject));
        var ada = await ProgramOfAsync(People.Ada);

        (await IsOpenAsync(Stranger, People.Profile)).ShouldBeFalse();
        (await IsOpenAsync(Stranger, second.Id)).ShouldBeTrue();
        (await IsOpenAsync(ada, second.Id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("to=2026-11-25T00:00:00Z&duration_minutes=60", "422 VALIDATION")]
    [InlineData(Day, "422 VALIDATION")]
    [InlineData(Day + "&duration_minutes=long", "422 VALIDATION")]
    [InlineData(Day + "&duration_minutes=45", "400 DURATION_NOT_SUPPORTED")]
    [InlineData(Day + "&duration_minutes=61", "400 DURATION_NOT_SUPPORTED")]
    [InlineData("from=2026-11-24&to=2026-11-25T00:00:00Z&duration_minutes=60", "400 INVALID_DATETIME")]
    [InlineData("from=2026-11-24T00:00:00&to=2026-11-25T00:00:00Z&duration_minutes=60", "400 INVALID_DATETIME")]
    [InlineData("from=2026-11-25T00:00:00Z&to=2026-11-24T00:00:00Z&duration_minutes=60", "422 VALIDATION")]
    [InlineData("from=2026-11-24T00:00:00Z&to=2026-12-29T00:00:00Z&duration_minutes=60", "200")]
    [InlineData("from=2026-11-24T00:00:00Z&to=2026-12-29T00:00:01Z&duration_minutes=60", "422 VALIDATION")]
    public async Task A_range_that_makes_no_sense_is_refused(string query, string outcome) =>
        (await Stranger.GetAsync($"/api/tutors/{People.Profile.Value}/slots?{query}")).Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("2026-11-24T09:00:00Z", "60", null)]
    [InlineData("2026-11-24T10:00:00%2B01:00", "60", null)]
    [InlineData("2026-11-22T09:00:00Z", "60", "BOOKING_IN_PAST")]
    [InlineData("2026-11-24T09:00:00Z", "45", "DURATION_NOT_SUPPORTED")]
    [InlineData("2026-11-24T09:01:00Z", "60", "START_NOT_ON_GRID")]
    [InlineData("2026-11-23T09:30:00Z", "60", "TOO_SHORT_NOTICE")]
    [InlineData("2027-11-23T09:30:00Z", "60", "TOO_FAR_AHEAD")]
    [InlineData("2026-11-24T21:00:00Z", "60", "TUTOR_NOT_AVAILABLE")]
    public async Task Why_a_time_is_not_open_is_told_by_the_code_that_a_booking_would_be_refused_with(string start, string minutes, string? code)
    {
        var why = await Stranger.GetAsync($"/api/tutors/{People.Profile.Value}/slots/why?start_at={start}&duration_minutes={minutes}");

        why.Status.ShouldBe(200);
        why.Field("open").GetBoolean().ShouldBe(code is null);
        why.Words("code").ShouldBe(code);
        (why.Words("detail") is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData("slots?" + Day + "&duration_minutes=60")]
    [InlineData("slots/why?start_at=2026-11-24T09:00:00Z&duration_minutes=60")]
    [InlineData("reviews")]
    [InlineData("packages")]
    [InlineData("")]
    public async Task Of_nobody_there_is_nothing(string what) =>
        (await Stranger.GetAsync($"/api/tutors/999999/{what}")).Outcome.ShouldBe("404 TUTOR_NOT_FOUND");

    [Fact]
    public async Task A_token_that_no_longer_works_is_told_and_not_answered_as_a_stranger()
    {
        using var nobody = new ApiClient(Site, new("Bearer", "none"));

        (await nobody.GetAsync($"/api/tutors/{People.Profile.Value}/slots?{Day}&duration_minutes=60")).Outcome.ShouldBe("401 UNAUTHENTICATED");
    }

    private static async Task<bool> IsOpenAsync(ApiClient client, TutorId tutor)
    {
        var slots = await client.GetAsync($"/api/tutors/{tutor.Value}/slots?from=2026-11-26T00:00:00Z&to=2026-11-27T00:00:00Z&duration_minutes=60");
        return slots.Json.EnumerateArray().Any(slot => slot.GetProperty("start_at").GetString() is "2026-11-26T09:00:00Z");
    }

    private async Task<IReadOnlyList<JsonElement>> SlotsAsync(ApiClient client, string query) =>
        [.. (await client.GetAsync($"/api/tutors/{People.Profile.Value}/slots?{query}")).Json.EnumerateArray()];
}
