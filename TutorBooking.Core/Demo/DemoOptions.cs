namespace TutorBooking.Core.Demo;

/// <summary>The <c>Demo</c> section of the settings, all of it for Development only.</summary>
public sealed class DemoOptions
{
    /// <summary>Whether an empty database is filled with people to look at, whose password everybody knows; where nothing is said, in Development.</summary>
    public bool? Enabled { get; set; }

    /// <summary>How far the application's clock runs ahead of the real one.</summary>
    public TimeSpan ClockOffset { get; init; }
}
