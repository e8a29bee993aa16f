using TutorBooking.Core.Scheduling;

namespace TutorBooking.Core.Bookings;

/// <summary>What a tutor's day and week hold.</summary>
/// <param name="Requests">All that wait for an answer, the most urgent first.</param>
/// <param name="Today">Lessons of today by the tutor's own clock.</param>
/// <param name="Week">Lessons and requests of the week shown.</param>
/// <param name="Hours">When the tutor can be booked in that week, lessons or not.</param>
public sealed record TutorDashboard(
    IReadOnlyList<WaitingRequest> Requests,
    IReadOnlyList<BookingSummary> Today,
    IReadOnlyList<BookingSummary> Week,
    IReadOnlyList<OpenWindow> Hours);
