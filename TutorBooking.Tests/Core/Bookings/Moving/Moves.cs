using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Moving;

/// <summary>Lessons that move, and the rows that must be there afterwards.</summary>
internal static class Moves
{
    /// <summary>Thursday, by Grace's hours.</summary>
    public static Instant Thursday(int hour, int minute = 0) => Instant.FromUtc(2026, 11, 26, hour, minute);

    extension(TestCore core)
    {
        public Task<Result<BookingDetails>> MoveAsync(CurrentUser user, BookingId id, Instant start) =>
            core.Get<RescheduleService>().RescheduleAsync(user, id, start, CancellationToken.None);

        public Task<Result<BookingDetails>> TryProposeAsync(CurrentUser user, BookingId id, string? reason, params Instant[] starts) =>
            core.Get<ProposalService>().ProposeAsync(user, id, starts, reason, CancellationToken.None);

        public async Task<BookingDetails> ProposeAsync(Cast cast, BookingId id, params Instant[] starts) =>
            (await core.TryProposeAsync(cast.Grace, id, "The school has a concert", starts)).Value;

        public Task<Result<BookingDetails>> AcceptAsync(CurrentUser user, BookingId id, Instant start) =>
            core.Get<ProposalService>().AcceptAsync(user, id, start, CancellationToken.None);

        public Task<Result<BookingDetails>> DeclineAsync(CurrentUser user, BookingId id) =>
            core.Get<ProposalService>().DeclineAsync(user, id, note: null, CancellationToken.None);

        public Task<Result<BookingId>> TryBookAsync(Cast cast, CurrentUser student, Instant start) =>
            core.Get<LessonBookingService>().RequestAsync(student, cast.WithGrace(start), CancellationToken.None);

        /// <summary>The starts that a student finds open on Thursday.</summary>
        public Task<IReadOnlyList<Instant>> OfferedAsync(Cast cast, CurrentUser student) => core.Get<OpenSlotQueries>()
            .FindAsync(cast.GraceProfile, new Interval(Thursday(0), Thursday(0) + Duration.FromDays(1)), 60, student.Id, CancellationToken.None);

        /// <summary>That nothing is claimed but this lesson, and not a cell of it is missing or without its owner.</summary>
        public async Task ShouldOwnOnlyAsync(Cast cast, BookingId id, Instant start, int bufferMinutes = 0)
        {
            var rows = await core.Database.ReadAsync(db => db.Claims.AsNoTracking().ToListAsync());
            var blocking = await core.Database.ReadAsync(db => db.ClaimsAt(core.Clock.Now).AsNoTracking().ToListAsync());
            var lesson = new Interval(start, start + Duration.FromMinutes(60));
            var buffer = Duration.FromMinutes(bufferMinutes);

            blocking.ShouldAllBe(claim => claim.BookingId == id && claim.HoldId == null);
            blocking.Where(claim => claim.PersonId == cast.Ada.Id).Select(claim => claim.Cell).Order().ShouldBe(Claim.CellsOf(lesson));
            blocking.Where(claim => claim.PersonId == cast.Grace.Id).Select(claim => claim.Cell).Order()
                .ShouldBe(Claim.CellsOf(new Interval(lesson.Start - buffer, lesson.End + buffer)));
            rows.ShouldAllBe(claim => claim.BookingId != null || claim.HoldId != null, "no claim is an orphan");
        }
    }
}
