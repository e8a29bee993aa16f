using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Transitions;
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
            var id = await core.AgreeAsync(cast, student, at);
            await using var db = core.Database.CreateDbContext();
            var booking = await db.Bookings.ForChange(core.Clock.Now).SingleAsync(one => one.Id == id);
            booking.Complete(new BookingAct(cast.Grace.Id, Party.Tutor, booking.EndsAt, Note: null)).ShouldBeNull();
            await db.SaveTransitionAsync(booking, CancellationToken.None);
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
