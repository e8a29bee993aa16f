using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Accounts;

/// <summary>The pages' cookie under the interface's addresses.</summary>
public sealed class CookieTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
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

    private async Task<string> CookieAsync()
    {
        using var browser = await App.ClientOfAsync(People.Ada.User);
        return string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"));
    }
}
