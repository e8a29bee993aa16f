using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Notifications.Webhooks;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;
using TutorBooking.Tests.Web.Api.Bookings;

namespace TutorBooking.Tests.Web.Api;

/// <summary>Calls with a key of their own, told by webhooks, of which a person may have several alike.</summary>
public sealed class ApiRepeatTests : ApiTest
{
    private static readonly object Body = new { url = "https://school.example/lessons" };

    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_one_effect()
    {
        var ada = await ProgramOfAsync(People.Ada);

        var first = await AddAsync(ada, Body, "one");
        var second = await AddAsync(ada, Body, "one");

        first.Outcome.ShouldBe("201");
        (second.Outcome, second.Text, second.Headers.Location).ShouldBe((first.Outcome, first.Text, first.Headers.Location));
        second.ContentHeaders.ContentType.ShouldBe(first.ContentHeaders.ContentType);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused()
    {
        var ada = await ProgramOfAsync(People.Ada);
        await AddAsync(ada, Body, "one");

        (await AddAsync(ada, new { url = "https://other.example/" }, "one")).Outcome.ShouldBe("422 IDEMPOTENCY_KEY_REUSED");
        (await AddAsync(ada, Body, "two")).Outcome.ShouldBe("201");
        (await AddAsync(await ProgramOfAsync(People.Grace), new { url = "https://other.example/" }, "one")).Outcome.ShouldBe("201", "her keys are her own");
    }

    [Fact]
    public async Task A_refusal_stays_a_refusal_under_its_key()
    {
        var ada = await ProgramOfAsync(People.Ada);

        var first = await AddAsync(ada, new { url = "nowhere" }, "one");

        first.Outcome.ShouldBe("422 VALIDATION");
        (await AddAsync(ada, new { url = "nowhere" }, "one")).Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task Ten_at_once_with_one_key_are_done_once_and_answered_alike()
    {
        var ada = await ProgramOfAsync(People.Ada);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AddAsync(ada, Body, "one")));

        answers.Select(answer => answer.Text).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        answers.ShouldAllBe(answer => answer.Status == 201);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Two_requests_for_a_lesson_at_once_with_one_key_are_one_booking_and_one_answer()
    {
        var ada = await ProgramOfAsync(People.Ada);
        var body = await App.BodyAsync(People, Pair.Tomorrow);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ada.SendAsync(HttpMethod.Post, ABooking.Address, body, headers: ("Idempotency-Key", "lesson"))));

        answers.ShouldAllBe(answer => answer.Outcome == "201");
        answers[1].Text.ShouldBe(answers[0].Text);
        (await App.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_key_each_call_is_a_call_of_its_own()
    {
        var ada = await ProgramOfAsync(People.Ada);
        await ada.PostAsync("/api/webhooks", Body);
        await ada.PostAsync("/api/webhooks", Body);

        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_key_has_letters() => (await AddAsync(await ProgramOfAsync(People.Ada), Body, "a b")).Outcome.ShouldBe("422 VALIDATION");

    private static Task<ApiAnswer> AddAsync(ApiClient program, object body, string key) =>
        program.SendAsync(HttpMethod.Post, "/api/webhooks", body, headers: ("Idempotency-Key", key));

    private Task<int> CountAsync() => App.Database.ReadAsync(db => db.Webhooks.CountAsync());
}
