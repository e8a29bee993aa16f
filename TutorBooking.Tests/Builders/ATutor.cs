using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Tests.Builders;

/// <summary>An approved tutor with open hours every day; a test says only what matters to it.</summary>
internal static class ATutor
{
    private const int EightInTheMorning = 8 * 60;
    private const int EightInTheEvening = 20 * 60;

    public static TutorProfile Teaching(UserId account, SubjectId subject, Action<TutorProfile>? but = null)
    {
        var tutor = new TutorProfile
        {
            AccountId = account,
            Status = TutorStatus.Approved,
            Title = "MSc Mathematics",
            Headline = "Calculus without fear",
            Bio = "I have taught for years.",
            HourlyRateMinor = 4500,
            Currency = "EUR",
            Durations = [30, 60, 90],
            Languages = ["English"],
            Portrait = DrawnPortrait.RecipeFor("Grace Hopper"),
            Schedule = EveryDay(account),
        };
        tutor.Teach([new TutorSubject { SubjectId = subject }]);
        but?.Invoke(tutor);
        return tutor;
    }

    /// <summary>A draft in which nothing is written yet.</summary>
    public static TutorProfile Unwritten(UserId account) => new()
    {
        AccountId = account,
        Currency = "EUR",
        Portrait = DrawnPortrait.RecipeFor(""),
        Schedule = new ScheduleOptions().Begin(account, "Etc/UTC"),
    };

    private static Schedule EveryDay(UserId account)
    {
        var schedule = new ScheduleOptions().Begin(account, "Etc/UTC");
        foreach (var day in Enum.GetValues<IsoDayOfWeek>().Where(day => day is not IsoDayOfWeek.None))
        {
            schedule.Windows.Add(new ScheduleWindow { Day = day, StartMinute = EightInTheMorning, EndMinute = EightInTheEvening });
        }

        return schedule;
    }
}
