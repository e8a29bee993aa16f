using System.Text.RegularExpressions;
using NodaTime;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;
using TutorBooking.Tests.Web.Api.Bookings;

namespace TutorBooking.Tests.Web.Api.Accounts;

/// <summary>The pages' cookie under the interface's addresses.</summary>
public sealed partial class CookieTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    [Fact]
    public async Task It_is_enough_to_read() =>
        (await Stranger.SendAsync(HttpMethod.Get, "/api/me", headers: ("Cookie", await CookieAsync()))).Words("email").ShouldBe(People.Ada.Email);

    [Fact]
    public async Task A_token_counts_before_it()
    {
        using var grace = new ApiClient(Site, await App.TokenOfAsync(People.Grace.User));

        (await grace.SendAsync(HttpMethod.Get, "/api/me", headers: ("Cookie", await CookieAsync()))).Words("email").ShouldBe(People.Grace.Email);
    }

    [Fact]
    public async Task A_token_that_is_none_counts_before_it_too()
    {
        using var nobody = new ApiClient(Site, new("Bearer", "none"));

        (await nobody.SendAsync(HttpMethod.Get, "/api/me", headers: ("Cookie", await CookieAsync()))).Outcome.ShouldBe("401 UNAUTHENTICATED");
    }

    [Fact]
    public async Task It_is_not_enough_to_change_something()
    {
        var booking = await App.BookAsync(await ProgramOfAsync(People.Ada), People, Pair.Tomorrow);

        (await Stranger.SendAsync(HttpMethod.Post, ABooking.Of(booking, "/cancel"), headers: ("Cookie", await CookieAsync()))).Outcome.ShouldBe("401 UNAUTHENTICATED");
    }

    [Fact]
    public async Task With_the_token_of_a_page_it_is()
    {
        var booking = await App.BookAsync(await ProgramOfAsync(People.Ada), People, Pair.Tomorrow + Duration.FromHours(2));
        var (cookies, token) = await PageAsync(await CookieAsync());

        var answer = await Stranger.SendAsync(HttpMethod.Post, ABooking.Of(booking, "/cancel"), headers: [("Cookie", cookies), ("RequestVerificationToken", token)]);

        answer.Words("status").ShouldBe("CANCELLED_BY_STUDENT");
    }

    // The forms of a page carry a token, and the page sets the cookie that belongs to it.
    private async Task<(string Cookies, string Token)> PageAsync(string signedIn)
    {
        var page = await Stranger.SendAsync(HttpMethod.Get, "/account/manage", headers: ("Cookie", signedIn));
        var token = AntiforgeryField().Match(page.Text).Groups["token"].Value;
        var set = page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        return ($"{signedIn}; {string.Join("; ", set)}", token);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex AntiforgeryField();

    private async Task<string> CookieAsync()
    {
        using var browser = await App.ClientOfAsync(People.Ada.User);
        return string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"));
    }
}
