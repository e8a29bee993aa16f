using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TutorBooking.Core.Accounts;
using TutorBooking.Core.Notifications;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Api.Live;

namespace TutorBooking.Tests.Web.Api.Live;

/// <summary>What a connected program hears, and who may be one.</summary>
public sealed class LiveHubTests : ApiTest
{
    [Fact]
    public async Task Both_people_of_a_lesson_hear_that_it_changed_and_nobody_else_does()
    {
        using var ada = await ConnectAsync(People.Ada);
        using var grace = await ConnectAsync(People.Grace);
        using var alan = await ConnectAsync(People.Alan);

        var lesson = (await People.AskAsync(App, People.Ada, Pair.Tomorrow)).Value;

        foreach (var program in new[] { ada, grace })
        {
            var heard = await program.HearAsync("booking_changed");
            (heard.GetProperty("booking_id").GetInt64(), heard.GetProperty("status").GetString(), heard.GetProperty("version").GetInt32()).ShouldBe((lesson.Value, "PENDING", 0));
        }

        var own = (await People.AskAsync(App, People.Alan, Pair.Tomorrow + Duration.FromHours(3))).Value;
        (await alan.HearAsync("booking_changed")).GetProperty("booking_id").GetInt64().ShouldBe(own.Value, "the first that Alan hears of is his own");
    }

    [Fact]
    public async Task A_notice_is_brought_once_and_in_words()
    {
        await People.AskAsync(App, People.Ada, Pair.Tomorrow);
        await Condition.HoldsAsync(async () => await App.Get<NoticeService>().CountUnreadAsync(People.Grace.User, CancellationToken.None) is 1);
        using var grace = await ConnectAsync(People.Grace);

        await People.AskAsync(App, People.Alan, Pair.Tomorrow + Duration.FromHours(3));

        var heard = await grace.HearAsync("notification");
        (heard.GetProperty("kind").GetString(), heard.GetProperty("id").GetInt64()).ShouldBe(("LESSON_REQUESTED", 2), "what was there before is no news");
        heard.GetProperty("text").GetString().ShouldNotBeNull().ShouldStartWith("Alan asks for a lesson. Mathematics, Tue 24 Nov, ");
    }

    [Fact]
    public async Task Who_watches_a_tutor_hears_that_his_open_times_changed_until_it_is_unwatched()
    {
        using var alan = await ConnectAsync(People.Alan);
        (await alan.CallAsync("watch", People.Profile.Value)).ShouldBeNull();

        await People.AskAsync(App, People.Ada, Pair.Tomorrow);

        (await alan.HearAsync("slots_changed")).GetProperty("tutor_profile_id").GetInt64().ShouldBe(People.Profile.Value);
        (await alan.CallAsync("unwatch", People.Profile.Value)).ShouldBeNull();
        App.Get<LiveUpdates>().Listeners.ShouldBe(2, "of his own bookings and notices only");
    }

    [Fact]
    public async Task A_program_watches_twenty_tutors_at_most()
    {
        using var alan = await ConnectAsync(People.Alan);
        for (var tutor = 1; tutor <= LiveConnection.MostWatched; tutor++)
        {
            (await alan.CallAsync("watch", tutor)).ShouldBeNull();
        }

        (await alan.CallAsync("watch", 21)).ShouldNotBeNull().ShouldContain("Unwatch one first.");
        (await alan.CallAsync("watch", 1)).ShouldBeNull("it is watched already");
    }

    [Fact]
    public async Task All_programs_of_a_person_hear_the_same_once_and_go_one_by_one()
    {
        using var first = await ConnectAsync(People.Ada);
        using (var second = await ConnectAsync(People.Ada))
        {
            App.Get<LiveUpdates>().Listeners.ShouldBe(2, "a person is listened for once, for bookings and for notices");
            var lesson = (await People.AskAsync(App, People.Ada, Pair.Tomorrow)).Value;
            (await first.HearAsync("booking_changed")).GetProperty("booking_id").GetInt64().ShouldBe(lesson.Value);
            (await second.HearAsync("booking_changed")).GetProperty("booking_id").GetInt64().ShouldBe(lesson.Value);
        }

        var next = (await People.AskAsync(App, People.Ada, Pair.Tomorrow + Duration.FromHours(3))).Value;

        (await first.HearAsync("booking_changed")).GetProperty("booking_id").GetInt64().ShouldBe(next.Value);
    }

    [Fact]
    public async Task Nobody_listens_for_who_has_hung_up()
    {
        using (await ConnectAsync(People.Alan))
        {
            App.Get<LiveUpdates>().Listeners.ShouldBeGreaterThan(0);
        }

        await Condition.HoldsAsync(() => App.Get<LiveUpdates>().Listeners is 0);
    }

    [Fact]
    public async Task Strangers_are_not_heard() => (await Should.ThrowAsync<WebSocketException>(LiveClient.ConnectAsync(Site))).Message.ShouldContain("401");

    [Fact]
    public async Task A_browser_sends_its_token_in_the_address()
    {
        var token = await App.TokenOfAsync(People.Ada.User);
        using var ada = await LiveClient.ConnectAsync(Site, $"?access_token={Uri.EscapeDataString(token.Parameter ?? "")}");

        (await ada.CallAsync("watch", 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("same", true)]
    [InlineData("https://elsewhere.test", false)]
    [InlineData("null", false)]
    public async Task A_cookie_counts_only_from_a_page_of_ours(string? page, bool isHeard)
    {
        using var browser = await App.ClientOfAsync(People.Ada.User);
        var cookie = ("Cookie", string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie")));
        (string, string)[] headers = page is null ? [cookie] : [cookie, ("Origin", page is "same" ? $"http://{Site.Authority}" : page)];

        var connecting = LiveClient.ConnectAsync(Site, "", headers);

        if (isHeard) (await connecting).Dispose();
        else await Should.ThrowAsync<WebSocketException>(connecting);
    }

    [Fact]
    public async Task What_is_too_long_or_no_message_ends_the_connection()
    {
        using var ada = await ConnectAsync(People.Ada);
        await ada.SayAsync(JsonSerializer.Serialize(new { type = 1, target = "watch", arguments = new[] { new string('1', 2000) } }));
        await ada.WaitForEndAsync();

        using var grace = await ConnectAsync(People.Grace);
        await grace.SayAsync("no json");
        await grace.WaitForEndAsync();
    }

    [Fact]
    public async Task Who_changed_the_password_or_whose_token_ran_out_is_hung_up_on_at_the_next_look()
    {
        using var ada = await ConnectAsync(People.Ada);
        using var grace = await ConnectAsync(People.Grace);
        await ForgetSignInsAsync(People.Ada);
        await App.Get<LiveRevalidation>().LookAsync(CancellationToken.None);
        await ada.WaitForEndAsync();
        (await grace.CallAsync("watch", 1)).ShouldBeNull("nothing of hers has changed");

        App.Clock.Advance(Duration.FromHours(1));
        await App.Get<LiveRevalidation>().LookAsync(CancellationToken.None);

        await grace.WaitForEndAsync();
    }

    // As a new password does.
    private async Task ForgetSignInsAsync(AppPerson person)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await accounts.UpdateSecurityStampAsync((await accounts.FindByIdAsync(person.User.Id.ToString())).ShouldNotBeNull());
    }

    private async Task<LiveClient> ConnectAsync(AppPerson person)
    {
        var token = await App.TokenOfAsync(person.User);
        return await LiveClient.ConnectAsync(Site, "", ("Authorization", token.ToString()));
    }
}
