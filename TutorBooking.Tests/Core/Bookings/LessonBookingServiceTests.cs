using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class LessonBookingServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_request_owns_the_time_of_both_people_and_the_buffers_of_the_tutor()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.Schedule.ShouldNotBeNull().BufferAfterMinutes = 15);

        await core.RequestAsync(cast);

        var stored = await StoredAsync();
        stored.Claims.Count(claim => claim.PersonId == cast.Ada.Id).ShouldBe(12);
        stored.Claims.Count(claim => claim.PersonId == cast.Grace.Id).ShouldBe(15);
    }

    [Fact]
    public async Task A_request_fixes_the_price_and_waits_for_its_answer()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        await core.RequestAsync(cast);

        var stored = await StoredAsync();
        stored.Status.ShouldBe(BookingStatus.Pending);
        stored.Price.ShouldBe(new LessonPrice(4500, 675, "EUR"));
        stored.ExpiresAt.ShouldBe(Lessons.Tomorrow - Duration.FromHours(1));
        stored.JoinToken.ShouldBeNull("the meeting link is made at confirmation");
        stored.StudentNote.ShouldBe("Improper integrals");
    }

    [Fact]
    public async Task A_tutor_who_confirms_unasked_has_an_agreement_at_once()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.AutoConfirms = true);

        await core.RequestAsync(cast);

        var stored = await StoredAsync();
        stored.Status.ShouldBe(BookingStatus.Confirmed);
        stored.JoinToken.ShouldNotBeNull().Length.ShouldBeGreaterThanOrEqualTo(22);
        stored.Events.ShouldHaveSingleItem().To.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task A_subject_with_a_rate_of_its_own_costs_that()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.Teach([new TutorSubject { SubjectId = grace.Subjects[0].SubjectId, RateMinor = 6000 }]));

        await core.RequestAsync(cast);

        (await StoredAsync()).Price.Total.Minor.ShouldBe(6900);
    }

    [Fact]
    public async Task The_second_to_ask_for_an_hour_is_told_that_someone_was_faster()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast);

        (await AskAsync(cast.Alan, cast.WithGrace())).ShouldBe(SchedulingRefusals.SlotTaken);
    }

    // Each row of the list of checks, in its order: every request is wrong in what it names and in all that comes after it.
    [Fact]
    public async Task Refusals_come_in_their_order()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.RequestAsync(cast, cast.Alan);
        var wrong = new LessonRequest(new TutorId(404), new SubjectId(404), FakeClock.Start - Duration.FromMinutes(1), 61, (LessonType)9, Place: null, Note: null);

        (await AskAsync(null, wrong)).Code.ShouldBe("UNAUTHENTICATED");
        (await AskAsync(cast.Grace, wrong)).Code.ShouldBe("WRONG_ROLE");
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("VALIDATION");
        wrong = wrong with { Type = LessonType.VideoCall };
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("BOOKING_IN_PAST");
        wrong = wrong with { StartsAt = FakeClock.Start + Duration.FromMinutes(31) };
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("DURATION_NOT_SUPPORTED");
        wrong = wrong with { DurationMinutes = 25 };
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("START_NOT_ON_GRID");
        wrong = wrong with { StartsAt = FakeClock.Start + Duration.FromMinutes(35) };
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("TUTOR_NOT_FOUND");
        wrong = wrong with { TutorId = cast.GraceProfile };
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("SUBJECT_NOT_TAUGHT");
        wrong = wrong with { SubjectId = cast.Mathematics };
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("DURATION_NOT_SUPPORTED");
        wrong = wrong with { DurationMinutes = 60 };
        (await AskAsync(cast.Ada, wrong)).Code.ShouldBe("TOO_SHORT_NOTICE");
        (await AskAsync(cast.Ada, wrong with { StartsAt = FakeClock.Start + Duration.FromDays(61) })).Code.ShouldBe("TOO_FAR_AHEAD");
        (await AskAsync(cast.Ada, wrong with { StartsAt = Lessons.Tomorrow + Duration.FromMinutes(5) })).Code.ShouldBe("TUTOR_NOT_AVAILABLE");
        (await AskAsync(cast.Ada, wrong with { StartsAt = Lessons.Tomorrow })).Code.ShouldBe("SLOT_TAKEN");
    }

    [Fact]
    public async Task Nobody_books_a_tutor_who_is_not_approved_or_himself()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.Status = TutorStatus.PendingReview);
        (await AskAsync(cast.Ada, cast.WithGrace())).ShouldBe(BookingRefusals.TutorNotApproved);

        await core.Database.ReadAsync(db => db.Tutors.ExecuteUpdateAsync(set => set.SetProperty(tutor => tutor.Status, TutorStatus.Approved)));
        var both = cast.Grace with { Roles = Roles.Student | Roles.Tutor };
        (await AskAsync(both, cast.WithGrace())).ShouldBe(BookingRefusals.OwnLesson);
    }

    [Fact]
    public async Task A_student_cannot_be_in_two_lessons_at_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var other = await core.Database.AddAsync(ATutor.Teaching((await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor)).Id, cast.Mathematics));
        await core.RequestAsync(cast);

        var overlapping = cast.WithGrace(Lessons.Tomorrow + Duration.FromMinutes(30)) with { TutorId = other.Id };

        (await AskAsync(cast.Ada, overlapping)).ShouldBe(SchedulingRefusals.StudentBusy);
    }

    [Fact]
    public async Task A_day_that_is_full_takes_no_more()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.Schedule.ShouldNotBeNull().LessonsPerDay = 1);
        await core.RequestAsync(cast);

        (await AskAsync(cast.Alan, cast.WithGrace(Lessons.Tomorrow + Duration.FromHours(4)))).ShouldBe(SchedulingRefusals.DayIsFull);
    }

    [Fact]
    public async Task Two_at_once_do_not_fill_a_day_beyond_its_limit()
    {
        var cast = await Cast.OnStageAsync(core.Database, grace => grace.Schedule.ShouldNotBeNull().LessonsPerDay = 1);
        var line = new ReadersLine(racers: 2, "Bookings");

        var outcomes = await Task.WhenAll(
            core.Create<LessonBookingService>(core.Database.InProcess(0, line)).RequestAsync(cast.Ada, cast.WithGrace(), CancellationToken.None),
            core.Create<LessonBookingService>(core.Database.InProcess(1, line))
                .RequestAsync(cast.Alan, cast.WithGrace(Lessons.Tomorrow + Duration.FromHours(4)), CancellationToken.None));

        outcomes.Select(outcome => outcome.Refusal).ShouldBe([null, SchedulingRefusals.DayIsFull], ignoreOrder: true);
        (await core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lesson_in_person_is_at_the_tutors_usual_place_and_has_no_link(bool confirmsUnasked)
    {
        var cast = await Cast.OnStageAsync(core.Database, grace =>
        {
            grace.AutoConfirms = confirmsUnasked;
            grace.InPersonPlace = "The library";
        });

        var id = (await core.Get<LessonBookingService>()
            .RequestAsync(cast.Ada, cast.WithGrace() with { Type = LessonType.InPerson, Place = " " }, CancellationToken.None)).Value;
        await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None);

        var stored = await StoredAsync();
        stored.Place.ShouldBe("The library");
        stored.Status.ShouldBe(BookingStatus.Confirmed);
        stored.JoinToken.ShouldBeNull();
    }

    [Fact]
    public async Task The_end_of_time_is_too_far_ahead_and_its_beginning_has_passed()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await AskAsync(cast.Ada, cast.WithGrace(Instant.FromUtc(9999, 12, 31, 23, 55)))).Code.ShouldBe("TOO_FAR_AHEAD");
        (await AskAsync(cast.Ada, cast.WithGrace(Instant.MaxValue))).Code.ShouldBe("START_NOT_ON_GRID");
        (await AskAsync(cast.Ada, cast.WithGrace(Instant.MinValue))).Code.ShouldBe("BOOKING_IN_PAST");
    }

    [Fact]
    public async Task A_refusal_leaves_no_trace()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        await AskAsync(cast.Ada, cast.WithGrace() with { Note = new string('a', Booking.NoteLength + 1) });

        (await core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(0);
        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(0);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(0);
    }

    private async Task<Refusal> AskAsync(CurrentUser? student, LessonRequest request) =>
        (await core.Get<LessonBookingService>().RequestAsync(student, request, CancellationToken.None)).Refusal.ShouldNotBeNull();

    private Task<Booking> StoredAsync() => core.Database.ReadAsync(db => db.Bookings.ForChange(core.Clock.Now).Include(booking => booking.Events).SingleAsync());
}
