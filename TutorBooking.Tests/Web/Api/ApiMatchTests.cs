using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api;

/// <summary>Who changes a booking may say in which version he has read it.</summary>
public sealed class ApiMatchTests : ApiTest
{
    [Theory]
    [InlineData("\"0\"", "200")]
    [InlineData("*", "200")]
    [InlineData("\"7\"", "409 CHANGED_MEANWHILE")]
    [InlineData("W/\"0\"", "409 CHANGED_MEANWHILE")]
    [InlineData("\"0\", \"7\"", "409 CHANGED_MEANWHILE")]
    [InlineData("0", "409 CHANGED_MEANWHILE")]
    public async Task It_is_changed_only_as_it_was_read(string match, string outcome)
    {
        var lesson = (await People.AskAsync(App, People.Ada, Pair.Tomorrow)).Value;
        var grace = await ProgramOfAsync(People.Grace);

        (await grace.SendAsync(HttpMethod.Post, $"/api/tutor/bookings/{lesson.Value}/confirm", headers: ("If-Match", match))).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task The_tag_that_was_read_is_good_for_it_until_something_changes()
    {
        var lesson = (await People.AskAsync(App, People.Ada, Pair.Tomorrow)).Value;
        var (ada, grace) = (await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Grace));
        var tag = (await ada.GetAsync($"/api/bookings/{lesson.Value}")).Headers.ETag.ShouldNotBeNull().ToString();
        await grace.PostAsync($"/api/tutor/bookings/{lesson.Value}/confirm");

        (await CancelAsync(ada, tag)).Outcome.ShouldBe("409 CHANGED_MEANWHILE");
        tag = (await ada.GetAsync($"/api/bookings/{lesson.Value}")).Headers.ETag.ShouldNotBeNull().ToString();
        (await CancelAsync(ada, tag)).Outcome.ShouldBe("200");
        (await CancelAsync(ada, tag)).Outcome.ShouldBe("200", "what one has done already is no change");

        Task<ApiAnswer> CancelAsync(ApiClient program, string read) =>
            program.SendAsync(HttpMethod.Post, $"/api/bookings/{lesson.Value}/cancel", headers: ("If-Match", read));
    }
}
