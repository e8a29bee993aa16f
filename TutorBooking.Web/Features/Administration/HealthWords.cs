using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Administration;

/// <summary>How the machine does, in words.</summary>
internal static class HealthWords
{
    public static string Of(DatabaseState state) => state switch
    {
        DatabaseState.Ready => "Answers",
        DatabaseState.MigrationsWait => "Is older than the program",
        DatabaseState.NoAnswer => "Gives no answer",
    };

    public static string Ago(Duration time) => time < Duration.FromMinutes(1) ? "Just now" : $"{TimeWords.Wait(time)} ago";

    public static string Times(int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => $"{count} times",
    };
}
