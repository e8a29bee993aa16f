using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Tutors.Profiles;

/// <summary>When a tutor teaches, whoever has booked what, by the clock of the profile; none of it runs past midnight.</summary>
/// <param name="Weekly">From Monday on.</param>
/// <param name="Exceptions">From the tutor's today on.</param>
public sealed record PublicHours(IReadOnlyList<WeeklyWindow> Weekly, IReadOnlyList<ExceptionalHours> Exceptions)
{
    public static readonly PublicHours None = new([], []);
}
