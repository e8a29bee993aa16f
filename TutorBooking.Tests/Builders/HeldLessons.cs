using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Builders;

/// <summary>Lessons that took place, ready to be reviewed.</summary>
internal static class HeldLessons
{
    public static readonly Instant End = Lessons.Tomorrow + Duration.FromHours(1);

    extension(TestCore core)
    {
        /// <summary>A lesson of an hour with Grace, tomorrow unless said, completed at its end. The clock stays where it is.</summary>
        public async Task<BookingId> HoldAsync(Cast cast, CurrentUser? student = null, Instant? at = null)
        {
            var id = await core.RequestAsync(cast, student, at);
            (await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None)).Refusal.ShouldBeNull();
            await using var db = core.Database.CreateDbContext();
            var booking = await db.Bookings.ForChange().SingleAsync(one => one.Id == id);
            booking.Enter(BookingStatus.Completed, BookingAct.OfPlatform(booking.EndsAt));
            await db.SaveChangesAsync();
            return id;
        }

        /// <summary>Such a lesson, and what its student says of it an hour later.</summary>
        public async Task<ReviewId> ReviewAsync(Cast cast, int rating, string? comment = null, CurrentUser? student = null, Instant? at = null)
        {
            var lesson = await core.HoldAsync(cast, student, at);
            core.MoveTo((at ?? Lessons.Tomorrow) + Duration.FromHours(2));
            return (await core.Get<ReviewService>().WriteAsync(student ?? cast.Ada, lesson, rating, comment, CancellationToken.None)).Value;
        }

        public void MoveTo(Instant instant)
        {
            if (instant > core.Clock.Now) core.Clock.Advance(instant - core.Clock.Now);
        }
    }
}
