using NodaTime;

namespace TutorBooking.Core.Scheduling;

/// <summary>Hours of one date that differ from the weekly ones, in the local time of the schedule's zone.</summary>
/// <param name="StartMinute">Minutes after midnight of <paramref name="Date"/>.</param>
/// <param name="EndMinute">Minutes after the same midnight, up to 2880; a whole day off is 0 to 1440.</param>
/// <param name="IsOpen">True for extra hours, false for time off. Time off wins where both meet.</param>
public sealed record ExceptionalHours(LocalDate Date, int StartMinute, int EndMinute, bool IsOpen)
{
    /// <summary>The same in parts of which none runs past midnight.</summary>
    internal IEnumerable<ExceptionalHours> WithinDays => EndMinute <= NodaConstants.MinutesPerDay
        ? [this]
        : [this with { EndMinute = NodaConstants.MinutesPerDay }, this with { Date = Date.PlusDays(1), StartMinute = 0, EndMinute = EndMinute - NodaConstants.MinutesPerDay }];
}
