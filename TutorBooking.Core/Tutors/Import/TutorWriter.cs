using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>Makes a profile and its hours say what a row says; what no row knows of, such as a photo or days off, stays.</summary>
internal static class TutorWriter
{
    public static TutorProfile Begin(UserId account, string currency, ImportedTutor row) =>
        new() { AccountId = account, Currency = currency, Portrait = row.Portrait };

    public static void Write(TutorProfile profile, ImportedTutor row, ScheduleOptions schedules, Func<string, SubjectId> idOf)
    {
        Approve(profile);
        profile.Title = row.Title;
        profile.Headline = row.Headline;
        profile.Bio = row.Bio;
        profile.HourlyRateMinor = row.HourlyRateMinor;
        profile.ExperienceYears = row.ExperienceYears;
        profile.Durations = [.. row.Durations];
        profile.Languages = [.. row.Languages];
        profile.Education = [.. row.Education];
        profile.Certifications = [.. row.Certifications];
        profile.Portrait = row.Portrait;
        profile.Teach(row.Subjects.Select(subject => new TutorSubject { SubjectId = idOf(subject.Name), RateMinor = subject.RateMinor }));
        TutorWords.Renew(profile, row.DisplayName, row.Subjects.Select(subject => subject.Name));
        profile.Version++;
        Write(profile.Schedule ??= schedules.Begin(profile.AccountId, row.TimeZone), row);
    }

    // What an admin stopped, no file sets going again.
    private static void Approve(TutorProfile profile)
    {
        if (profile.Status is TutorStatus.Suspended) return;

        profile.Status = TutorStatus.Approved;
        profile.StatusReason = null;
    }

    private static void Write(Schedule schedule, ImportedTutor row)
    {
        schedule.TimeZone = row.TimeZone;
        schedule.Version++;
        schedule.Windows.Clear();
        foreach (var hours in row.Hours)
        {
            schedule.Windows.Add(new ScheduleWindow { Day = hours.Day, StartMinute = hours.StartMinute, EndMinute = hours.EndMinute });
        }
    }
}
