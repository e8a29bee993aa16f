namespace TutorBooking.Core.Platform;

public enum DatabaseEngine
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
