using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Features.Scheduling;

/// <summary>A tutor's settings while he edits them.</summary>
public sealed class HoursForm
{
    public static readonly IReadOnlyList<IsoDayOfWeek> Week =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    private readonly Dictionary<IsoDayOfWeek, List<WindowForm>> days;

    private HoursForm(ScheduleSettings settings)
    {
        TimeZone = settings.TimeZone;
        StartIntervalMinutes = settings.StartIntervalMinutes;
        BufferBeforeMinutes = settings.BufferBeforeMinutes;
        BufferAfterMinutes = settings.BufferAfterMinutes;
        MinimumNoticeMinutes = settings.MinimumNoticeMinutes;
        HorizonDays = settings.HorizonDays;
        LessonsPerDay = settings.LessonsPerDay;
        days = Week.ToDictionary(day => day, day => settings.Windows.Where(window => window.Day == day).Select(WindowForm.Of).ToList());
    }

    public string TimeZone { get; set; }

    public int StartIntervalMinutes { get; set; }

    public int BufferBeforeMinutes { get; set; }

    public int BufferAfterMinutes { get; set; }

    public int MinimumNoticeMinutes { get; set; }

    public int HorizonDays { get; set; }

    public int? LessonsPerDay { get; set; }

    /// <summary>All of them, in the order of the week's days.</summary>
    public IReadOnlyList<WeeklyWindow> Windows => [.. Week.SelectMany(day => days[day].Select(window => window.On(day)))];

    public static HoursForm Of(ScheduleSettings settings) => new(settings);

    public IList<WindowForm> On(IsoDayOfWeek day) => days[day];

    /// <summary>Gives <paramref name="others"/> the hours of <paramref name="day"/> in place of their own.</summary>
    public void Copy(IsoDayOfWeek day, IEnumerable<IsoDayOfWeek> others)
    {
        foreach (var other in others.Where(other => other != day))
        {
            days[other] = [.. days[day].Select(window => window.Copy())];
        }
    }

    public ScheduleSettings ToSettings() => new(
        TimeZone, StartIntervalMinutes, BufferBeforeMinutes, BufferAfterMinutes, MinimumNoticeMinutes, HorizonDays, LessonsPerDay, Windows);

    /// <summary>Whether saving would change <paramref name="saved"/>.</summary>
    public bool DiffersFrom(ScheduleSettings saved)
    {
        var now = ToSettings();
        return !now.Windows.SequenceEqual(saved.Windows) || now with { Windows = saved.Windows } != saved;
    }
}
