using NodaTime;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Web.Api.Tutors;

/// <summary>Hours of one date that differ, by the tutor's clock.</summary>
/// <param name="Open">True for extra hours, false for time off.</param>
internal sealed record ExceptionalHoursDocument(LocalDate Date, string Start, string End, bool Open)
{
    public static ExceptionalHoursDocument Of(ExceptionalHours hours) =>
        new(hours.Date, WeeklyHoursDocument.Clock(hours.StartMinute), WeeklyHoursDocument.Clock(hours.EndMinute), hours.IsOpen);
}
