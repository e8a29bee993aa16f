using TutorBooking.Tests.Support;
using TutorBooking.Web.Api.Live;

namespace TutorBooking.Tests.Web.Api.Live;

public sealed class LiveInvocationLimitTests : ApiTest
{
    // Counted by the machine's clock, which may give back a few calls while this runs.
    private const int MoreThanASlowRunGivesBack = 200;

    public LiveInvocationLimitTests() => App.Settings["RateLimits:Enabled"] = "true";

    [Fact]
    public async Task Who_calls_without_a_pause_is_told_to_wait_and_stays_connected()
    {
        var token = await App.TokenOfAsync(People.Ada.User);
        using var ada = await LiveClient.ConnectAsync(Site, "", ("Authorization", token.ToString()));
        string? refusal = null;
        var done = 0;
        while (refusal is null && done < MoreThanASlowRunGivesBack)
        {
            refusal = await ada.CallAsync("unwatch", 1);
            if (refusal is null) done++;
        }

        refusal.ShouldNotBeNull().ShouldContain("That was too fast. Wait a moment.");
        done.ShouldBeGreaterThanOrEqualTo((2 * LiveConnection.MostWatched) - 1, "the first call was that of connecting");
    }
}
