namespace TutorBooking.Core.Platform;

/// <summary>Whether the database can be worked with.</summary>
public enum DatabaseState
{
    Ready,

    /// <summary>It answers, but is older than the program.</summary>
    MigrationsWait,
    NoAnswer,
}
