using Microsoft.AspNetCore.SignalR;

namespace TutorBooking.Web.Hosting;

/// <summary>How much a page may carry over from its first, static form to its circuit.</summary>
internal static class CarriedState
{
    // Two values as long as one may be, twice as long once they are protected and written as text. The browser sends them back in
    // one message, and a page whose message is longer than allowed never comes alive.
    private const long LongestMessage = 256 * 1024;

    public static void Configure(HubOptions options) => options.MaximumReceiveMessageSize = LongestMessage;
}
