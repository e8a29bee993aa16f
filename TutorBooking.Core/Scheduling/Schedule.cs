using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Scheduling;

/// <summary>When a tutor can be booked: weekly hours, exceptions and the settings around them.</summary>
[PublicContent]
public sealed class Schedule
{
    public const int TimeZoneLength = 64;

    public TutorId TutorId { get; private init; }

    /// <summary>The account whose time the claims are on.</summary>
    public required UserId PersonId { get; init; }

    /// <summary>The IANA zone in which the hours are meant.</summary>
    public required string TimeZone { get; set; }

    /// <summary>15, 30 or 60.</summary>
    public int StartIntervalMinutes { get; set; }

    /// <summary>Kept free before each lesson; a multiple of 5.</summary>
    public int BufferBeforeMinutes { get; set; }

    public int BufferAfterMinutes { get; set; }

    public int MinimumNoticeMinutes { get; set; }

    public int HorizonDays { get; set; }

    /// <summary>The most lessons on one day of the schedule's zone; null for no limit.</summary>
    public int? LessonsPerDay { get; set; }

    public int Version { get; set; }

    /// <summary>Counts the requests where there is a limit to a day: of two at once the database lets one through, and the other looks again.</summary>
    public int LimitedRequests { get; private set; }

    /// <summary>The weekly hours as rows of their own.</summary>
    public IList<ScheduleWindow> Windows { get; private init; } = [];

    public IList<ScheduleExceptionalHours> Exceptions { get; private init; } = [];

    public DateTimeZone Zone => Zones.Named(TimeZone);

    /// <summary>The same as plain values, for the pure functions.</summary>
    public AvailabilityRules ToRules() => new(
        Zone,
        Duration.FromMinutes(StartIntervalMinutes),
        Duration.FromMinutes(BufferBeforeMinutes),
        Duration.FromMinutes(BufferAfterMinutes),
        Duration.FromMinutes(MinimumNoticeMinutes),
        Duration.FromDays(HorizonDays),
        LessonsPerDay,
        [.. Windows.Select(window => new WeeklyWindow(window.Day, window.StartMinute, window.EndMinute))],
        [.. Exceptions.Select(exception => new ExceptionalHours(exception.Date, exception.StartMinute, exception.EndMinute, exception.IsOpen))]);

    /// <summary>Puts a request among those of a full day; claims alone would let two in at different hours.</summary>
    internal void CountRequest()
    {
        if (LessonsPerDay is not null)
        {
            LimitedRequests++;
        }
    }

    /// <summary>Takes over what the tutor decided; the settings have been checked.</summary>
    internal void Apply(ScheduleSettings settings)
    {
        TimeZone = settings.TimeZone;
        StartIntervalMinutes = settings.StartIntervalMinutes;
        BufferBeforeMinutes = settings.BufferBeforeMinutes;
        BufferAfterMinutes = settings.BufferAfterMinutes;
        MinimumNoticeMinutes = settings.MinimumNoticeMinutes;
        HorizonDays = settings.HorizonDays;
        LessonsPerDay = settings.LessonsPerDay;
        Windows.Clear();
        foreach (var window in settings.Windows)
        {
            Windows.Add(new ScheduleWindow { Day = window.Day, StartMinute = window.StartMinute, EndMinute = window.EndMinute });
        }

        Version++;
    }
}
