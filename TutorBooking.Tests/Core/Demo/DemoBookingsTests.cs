using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Notifications;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;

namespace TutorBooking.Tests.Core.Demo;

[Collection(typeof(TheDemo))]
public sealed class DemoBookingsTests(DemoStage stage)
{
    private Instant Now => stage.Core.Clock.Now;

    [Theory]
    [InlineData("student@demo.test")]
    [InlineData("tutor@demo.test")]
    public async Task Both_main_people_have_a_booking_in_every_state(string email)
    {
        var person = new CurrentUser((await stage.AccountAsync(email)).Id, Roles.None, DateTimeZone.Utc);

        var mine = await stage.Core.Get<BookingQueries>().ListAsync(person, new BookingFilter(PageSize: 100), CancellationToken.None);

        mine.Items.Select(booking => booking.Status).Distinct().Order().ShouldBe(Enum.GetValues<BookingStatus>());
    }

    [Fact]
    public async Task A_lesson_of_theirs_began_twenty_minutes_before_the_start()
    {
        var begun = (await BetweenAsync()).Single(booking => booking.Status is BookingStatus.Confirmed && booking.StartsAt < Now);

        (Now - begun.StartsAt).ShouldBeInRange(Duration.FromMinutes(20), Duration.FromMinutes(25));
        begun.EndsAt.ShouldBeGreaterThan(Now);
        OpenSlots.IsOnGrid(begun.StartsAt).ShouldBeTrue();
    }

    [Fact]
    public async Task One_completed_lesson_of_theirs_can_still_be_reviewed()
    {
        var completed = (await BetweenAsync()).Where(booking => booking.Status is BookingStatus.Completed).ToList();
        var reviewed = await stage.ReadAsync(db => db.Set<TutorBooking.Core.Reviews.Review>().Select(review => review.BookingId).ToListAsync());

        var open = completed.Where(booking => !reviewed.Contains(booking.Id)).ShouldHaveSingleItem();
        (Now - open.EndsAt).ShouldBeLessThan(Duration.FromDays(30));
    }

    [Fact]
    public async Task Requests_of_several_students_wait_with_notes_and_different_times_left()
    {
        var tutor = await stage.AccountAsync("tutor@demo.test");

        var waiting = await stage.ReadAsync(db => db.Bookings
            .Where(booking => booking.TutorAccountId == tutor.Id && booking.Status == BookingStatus.Pending).ToListAsync());

        waiting.Count.ShouldBe(3);
        waiting.ShouldAllBe(request => request.StudentNote != null && request.ExpiresAt > Now + Duration.FromHours(2) && request.StartsAt > request.ExpiresAt);
        waiting.Select(request => request.StudentId).Distinct().Count().ShouldBe(3);
        waiting.Select(request => request.ExpiresAt).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Only_what_is_still_agreed_or_asked_owns_time()
    {
        var owners = await stage.ReadAsync(db => db.Claims.Where(claim => claim.BookingId != null).Select(claim => claim.BookingId).Distinct().ToListAsync());
        var blocking = await stage.ReadAsync(db => db.Bookings.Where(booking => booking.Status == BookingStatus.Pending || booking.Status == BookingStatus.Confirmed).ToListAsync());

        owners.ShouldBe(blocking.Select(booking => (BookingId?)booking.Id), ignoreOrder: true);
        blocking.ShouldAllBe(booking => booking.EndsAt > Now);
        (await stage.ReadAsync(db => db.Claims.CountAsync(claim => claim.BookingId != null))).ShouldBe(2 * blocking.Sum(booking => (int)(booking.EndsAt - booking.StartsAt).TotalMinutes / 5));
    }

    [Fact]
    public async Task History_runs_forward_and_ends_before_now()
    {
        var bookings = await stage.ReadAsync(db => db.Bookings.Include(booking => booking.Events).ToListAsync());

        foreach (var booking in bookings)
        {
            var times = booking.Events.OrderBy(line => line.Id).Select(line => line.At).ToList();
            times.ShouldBe(times.Order());
            times[0].ShouldBe(booking.CreatedAt);
            times[^1].ShouldBeLessThanOrEqualTo(Now);
            booking.Version.ShouldBe(times.Count - (booking.IsReviewed ? 0 : 1), "each line of history is a change, and so is a review");
        }
    }

    [Fact]
    public async Task One_lesson_is_in_dispute_and_waits_for_an_admin()
    {
        var admin = new CurrentUser((await stage.AccountAsync("admin@demo.test")).Id, Roles.Admin, DateTimeZone.Utc);

        var open = (await stage.Core.Get<DisputeQueries>().ListAsync(admin, DisputeState.Open, 1, 20, CancellationToken.None)).Value.Items.ShouldHaveSingleItem();
        var booking = (await stage.Core.Get<BookingQueries>().FindAsync(admin, open.BookingId, CancellationToken.None)).Value;

        open.Reason.ShouldBe(DisputeReason.BothReported);
        (booking.IsDisputed, booking.Dispute!.CanDecide, booking.Dispute.Text is not null).ShouldBe((true, true, true));
        booking.Student.Id.ShouldBe((await stage.AccountAsync("student@demo.test")).Id);
    }

    [Fact]
    public async Task The_main_tutor_waits_for_another_students_answer_to_two_times_that_are_held()
    {
        var student = await stage.AccountAsync("student2@demo.test");
        var viewer = new CurrentUser(student.Id, Roles.Student, DateTimeZone.Utc);

        var id = await stage.ReadAsync(db => db.Bookings.Where(booking => booking.Proposals.Any()).Select(booking => booking.Id).SingleAsync());
        var booking = (await stage.Core.Get<BookingQueries>().FindAsync(viewer, id, CancellationToken.None)).Value;

        (booking.Status, booking.Proposal!.State).ShouldBe((BookingStatus.Confirmed, ProposalState.Open));
        booking.Proposal.Times.Count.ShouldBe(2);
        booking.Proposal.Times.ShouldAllBe(time => time > Now);
        booking.Proposal.ExpiresAt.ShouldBeGreaterThan(Now);
        (await stage.ReadAsync(db => db.Claims.CountAsync(claim => claim.BookingId == null))).ShouldBe(2 * 12);
    }

    [Fact]
    public async Task One_lesson_was_moved_and_another_released_after_its_move()
    {
        var between = (await BetweenAsync()).Where(booking => booking.Moves > 0).ToList();

        between.Select(booking => booking.Status).Order().ShouldBe([BookingStatus.Confirmed, BookingStatus.CancelledByTutor]);
        between.ShouldAllBe(booking => booking.StartsAt > Now && booking.IsReleased == (booking.Status == BookingStatus.CancelledByTutor));
    }

    [Fact]
    public async Task Nobody_was_ever_in_two_lessons_at_once()
    {
        var took = await stage.ReadAsync(db => db.Bookings.Where(booking => booking.Status == BookingStatus.Completed || booking.Status == BookingStatus.Confirmed).ToListAsync());

        foreach (var lessons in took.GroupBy(booking => booking.TutorAccountId).Concat(took.GroupBy(booking => booking.StudentId)))
        {
            var inOrder = lessons.OrderBy(booking => booking.StartsAt).ToList();
            inOrder.Zip(inOrder.Skip(1)).ShouldAllBe(pair => pair.First.EndsAt <= pair.Second.StartsAt);
        }
    }

    [Fact]
    public async Task Both_main_people_have_been_told_something()
    {
        foreach (var email in new[] { "student@demo.test", "tutor@demo.test" })
        {
            var person = new CurrentUser((await stage.AccountAsync(email)).Id, Roles.None, DateTimeZone.Utc);
            (await stage.Core.Get<NoticeService>().ListAsync(person, CancellationToken.None)).Count.ShouldBeInRange(2, 9);
            (await stage.Core.Get<NoticeService>().CountUnreadAsync(person, CancellationToken.None)).ShouldBeGreaterThan(0);
        }
    }

    private async Task<List<Booking>> BetweenAsync()
    {
        var (student, tutor) = (await stage.AccountAsync("student@demo.test"), await stage.AccountAsync("tutor@demo.test"));
        return await stage.ReadAsync(db => db.Bookings.Where(booking => booking.StudentId == student.Id && booking.TutorAccountId == tutor.Id).ToListAsync());
    }
}
