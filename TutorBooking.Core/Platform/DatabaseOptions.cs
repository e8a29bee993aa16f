using System.ComponentModel.DataAnnotations;

namespace TutorBooking.Core.Platform;

/// <summary>The <c>Database</c> section of the settings.</summary>
public sealed class DatabaseOptions
{
    [EnumDataType(typeof(DatabaseEngine))]
    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Sqlite;

    /// <summary>Whether the program brings the database up to date before it answers anybody.</summary>
    public bool MigrateOnStart { get; init; } = true;
}
