using NodaTime;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>How far each moment is from the start of the lesson.</summary>
internal static class Moments
{
    extension(Moment moment)
    {
        public Duration FromStart => moment switch
        {
            Moment.DayBefore => Duration.FromHours(-24),
            Moment.SixHoursBefore => Duration.FromHours(-6),
            Moment.InProgress => Duration.FromMinutes(20),
            Moment.HourAfter => Duration.FromHours(2),
            Moment.DayAfter => Duration.FromHours(25),
        };
    }
}
