using Microsoft.Extensions.Options;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Meetings;

/// <summary>The link to a lesson as its parties may pass it on: it begins with the installation's own address, and leads through the application.</summary>
public sealed class MeetingLinks(IOptions<SiteOptions> site)
{
    /// <param name="token">The secret of the lesson.</param>
    public string Of(string token) => $"{site.Value.Url.TrimEnd('/')}/join/{token}";
}
