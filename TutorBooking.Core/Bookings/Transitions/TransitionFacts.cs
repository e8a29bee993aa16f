using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings.Transitions;

/// <summary>What a transition may have to know beyond the booking itself.</summary>
internal static class TransitionFacts
{
    extension(TutorBookingDb db)
    {
        /// <summary>Null if the profile of a booking's tutor is approved.</summary>
        public async Task<Refusal?> RefuseUnapprovedAsync(Booking booking, CancellationToken ct) =>
            await db.Tutors.Approved().AnyAsync(tutor => tutor.Id == booking.TutorId, ct) ? null : BookingRefusals.TutorNotApproved;

        /// <summary>The hours of a booking's tutor, tracked, so that a change which has to be counted in them is saved with the booking.</summary>
        public Task<Schedule> ScheduleOfAsync(Booking booking, CancellationToken ct) =>
            db.Schedules.WithHours().SingleAsync(schedule => schedule.TutorId == booking.TutorId, ct);
    }
}
