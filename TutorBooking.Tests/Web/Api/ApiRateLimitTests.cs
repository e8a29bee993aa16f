using TutorBooking.Tests.Support;
using TutorBooking.Tests.Web.Api.Bookings;

namespace TutorBooking.Tests.Web.Api;

/// <summary>How many calls a minute takes, and what who calls more is told.</summary>
public sealed class ApiRateLimitTests : ApiTest
{
    public ApiRateLimitTests() => App.Settings["RateLimits:Enabled"] = "true";

    [Fact]
    public async Task After_ten_sign_ins_of_an_address_the_next_waits()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            (await LogInAsync($"nobody{attempt}@people.test")).Outcome.ShouldBe("401 INVALID_CREDENTIALS");
        }

        var refused = await LogInAsync("nobody@people.test");

        refused.Outcome.ShouldBe("429 TOO_MANY_REQUESTS");
        (refused.Headers.RetryAfter?.Delta?.TotalSeconds).ShouldNotBeNull().ShouldBeInRange(1, 60);
    }

    [Fact]
    public async Task Deeds_are_counted_by_person()
    {
        var (ada, grace) = (await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Grace));
        for (var deed = 0; deed < 20; deed++)
        {
            (await ada.SendAsync(HttpMethod.Delete, "/api/webhooks/404")).Outcome.ShouldBe("404 WEBHOOK_NOT_FOUND");
        }

        (await ada.SendAsync(HttpMethod.Delete, "/api/webhooks/404")).Outcome.ShouldBe("429 TOO_MANY_REQUESTS");
        (await grace.SendAsync(HttpMethod.Delete, "/api/webhooks/404")).Outcome.ShouldBe("404 WEBHOOK_NOT_FOUND", "she has done nothing yet");
        (await ada.GetAsync("/api/webhooks")).Outcome.ShouldBe("200", "reading is counted by itself");
    }

    [Fact]
    public async Task Lessons_are_asked_for_five_times_a_minute()
    {
        var ada = await ProgramOfAsync(People.Ada);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await ada.PostAsync(ABooking.Address)).Outcome.ShouldBe("422 VALIDATION");
        }

        (await ada.PostAsync(ABooking.Address)).Outcome.ShouldBe("429 TOO_MANY_REQUESTS");
        (await ada.SendAsync(HttpMethod.Delete, "/api/webhooks/404")).Outcome.ShouldBe("404 WEBHOOK_NOT_FOUND", "other deeds are counted by themselves");
    }

    [Fact]
    public async Task Reads_are_three_hundred_a_minute()
    {
        var ada = await ProgramOfAsync(People.Ada);
        var answers = new List<ApiAnswer>();
        for (var read = 0; read < 301; read++)
        {
            answers.Add(await ada.GetAsync("/api/webhooks"));
        }

        answers.Count(answer => answer.Status == 200).ShouldBe(300);
        answers[^1].Outcome.ShouldBe("429 TOO_MANY_REQUESTS");
    }

    [Fact]
    public async Task Reads_that_are_answered_from_memory_are_counted_too()
    {
        var stranger = Stranger;
        for (var read = 0; read < 300; read++)
        {
            (await stranger.GetAsync("/api/subjects")).Status.ShouldBe(200);
        }

        var refused = await stranger.GetAsync("/api/subjects");

        (refused.Outcome, refused.Headers.CacheControl?.ToString()).ShouldBe(("429 TOO_MANY_REQUESTS", "no-store"));
    }

    private Task<ApiAnswer> LogInAsync(string email) => Stranger.PostAsync("/api/auth/login", new { email, password = "Wrong-2026!" });
}
