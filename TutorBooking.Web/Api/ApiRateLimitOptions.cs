namespace TutorBooking.Web.Api;

/// <summary>The <c>RateLimits</c> section of the settings.</summary>
internal sealed class ApiRateLimitOptions
{
    /// <summary>Whether calls of other programs are counted at all.</summary>
    public bool Enabled { get; init; } = true;
}
