using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Import;

/// <summary>All that a row says of one tutor; what is stored can be written the same way, so that the two can be compared.</summary>
public sealed record ImportedTutor
{
    /// <summary>The key: who this is.</summary>
    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    public required string Title { get; init; }

    public required string Headline { get; init; }

    public required string Bio { get; init; }

    public required long HourlyRateMinor { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<ImportedSubject> Subjects { get; init; }

    /// <summary>Minutes, rising.</summary>
    public required IReadOnlyList<int> Durations { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The IANA zone in which the hours are meant.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In the order of the week.</summary>
    public required IReadOnlyList<WeeklyWindow> Hours { get; init; }

    public required IReadOnlyList<string> Education { get; init; }

    public required IReadOnlyList<string> Certifications { get; init; }

    public required int ExperienceYears { get; init; }

    /// <summary>The recipe of the drawn portrait.</summary>
    public required string Portrait { get; init; }
}
