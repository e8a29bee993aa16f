using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Support;

/// <summary>Lessons of a running program that took place, although its clock stands still.</summary>
internal static class AppLessons
{
    public static async Task<BookingId> HoldAsync(AppFactory app, CurrentUser student, CurrentUser tutor, LessonRequest request)
    {
        var id = (await app.Get<LessonBookingService>().RequestAsync(student, request, CancellationToken.None)).Value;
        (await app.Get<BookingService>().ConfirmAsync(tutor, id, note: null, CancellationToken.None)).Refusal.ShouldBeNull();
        await using var db = app.Database.CreateDbContext();
        var booking = await db.Bookings.ForChange(app.Clock.Now).SingleAsync(one => one.Id == id);
        booking.Complete(new BookingAct(tutor.Id, Party.Tutor, booking.EndsAt, Note: null)).ShouldBeNull();
        await db.SaveTransitionAsync(booking, CancellationToken.None);
        return id;
    }
}
