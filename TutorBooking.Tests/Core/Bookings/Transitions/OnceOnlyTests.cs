using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Whatever is asked for twice has one effect, and what has ended lets go at once.</summary>
public sealed class OnceOnlyTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task The_time_of_a_cancelled_lesson_can_be_booked_at_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation(Reason: null), CancellationToken.None)).Value;

        await core.RequestAsync(cast, cast.Alan);

        var undone = await core.Get<BookingService>().UndoAsync(cast.Ada, id, CancellationToken.None);
        undone.Refusal.ShouldBe(SchedulingRefusals.SlotTaken);
        (await core.ReadAsync(id)).Status.ShouldBe(BookingStatus.CancelledByStudent);
        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(24);
    }

    [Fact]
    public async Task A_cancellation_taken_back_owns_its_time_again_and_holds_the_money_as_before()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        var before = await core.ReadAsync(id);
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation(Reason: null), CancellationToken.None)).Value;

        _ = (await core.Get<BookingService>().UndoAsync(cast.Ada, id, CancellationToken.None)).Value;

        var after = await core.ReadAsync(id);
        (after.Status, after.RefundedMinor, after.SettledAt, after.JoinToken, after.EndedAt).ShouldBe((BookingStatus.Confirmed, 0, null, before.JoinToken, null));
        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(24);
        (after.Latest?.Rule).ShouldBe(MoneyRule.HeldAgain);
    }

    [Fact]
    public async Task Who_is_busy_meanwhile_cannot_take_a_cancellation_back()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation(Reason: null), CancellationToken.None)).Value;
        var mary = await Cast.AddAccountAsync(core.Database, "Mary Somerville", Roles.Tutor);
        var profile = await core.Database.AddAsync(ATutor.Teaching(mary.Id, cast.Mathematics));
        _ = (await core.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace() with { TutorId = profile.Id }, CancellationToken.None)).Value;

        (await core.Get<BookingService>().UndoAsync(cast.Ada, id, CancellationToken.None)).Refusal.ShouldBe(SchedulingRefusals.StudentBusy);
    }

    [Fact]
    public async Task Terms_that_got_worse_since_they_were_shown_are_refused_and_told()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        var shown = (await core.Get<BookingQueries>().FindAsync(cast.Ada, id, CancellationToken.None)).Value.Money.Price.Total;
        core.GoTo(Lessons.Tomorrow - Duration.FromHours(12) + Duration.FromSeconds(1));

        var refused = await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold", shown), CancellationToken.None);
        refused.Refusal.ShouldBe(BookingRefusals.RefundChanged(Money.Zero("EUR")));
        (await core.ReadAsync(id)).Status.ShouldBe(BookingStatus.Confirmed);

        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold", Money.Zero("EUR")), CancellationToken.None)).Value;
        var cancelled = await core.ReadAsync(id);
        (cancelled.RefundedMinor, cancelled.EarnedMinor, cancelled.Latest?.Rule).ShouldBe((0, 4500, MoneyRule.LateNotice));
    }

    [Fact]
    public async Task Another_admins_other_share_is_no_repeat_of_the_first_ones_decision()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        var kofi = await Cast.AddAccountAsync(core.Database, "Kofi Annan", Roles.Admin);
        _ = (await CancelAsync(cast.Rosa, 50)).Value;

        (await CancelAsync(kofi, 100)).Refusal.ShouldHaveCode("INVALID_STATE", "the money has gone where the first one said");
        (await CancelAsync(cast.Rosa, 0)).Refusal.ShouldHaveCode("INVALID_STATE");
        (await CancelAsync(kofi, 50)).Refusal.ShouldBeNull("the same decision is a repeat");
        var cancelled = await core.ReadAsync(id);
        (cancelled.RefundedMinor, cancelled.Events.Count(line => line.Kind is BookingEventKind.Cancelled)).ShouldBe((2588, 1));

        Task<Result<BookingDetails>> CancelAsync(CurrentUser admin, int percent) =>
            core.Get<BookingService>().CancelAsync(admin, id, new Cancellation("The building burns", PercentBack: percent), CancellationToken.None);
    }

    [Fact]
    public async Task A_tutors_no_show_is_paid_back_only_when_he_can_no_longer_object()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        core.GoTo(Lessons.Tomorrow + Duration.FromMinutes(10));
        _ = (await core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, note: null, CancellationToken.None)).Value;
        var sweep = core.Get<SettlementSweep>();

        core.GoTo(Lessons.Tomorrow + Duration.FromHours(24));
        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(0);
        (await core.ReadAsync(id)).RefundedMinor.ShouldBe(5175);
        core.Clock.Advance(Duration.FromSeconds(1));
        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(1);
        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(0);

        (await core.ReadAsync(id)).SettledAt.ShouldBe(core.Clock.Now);
    }

    [Fact]
    public async Task A_time_that_a_declined_proposal_held_can_be_moved_to_at_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        _ = (await core.Get<ProposalService>().ProposeAsync(cast.Grace, id, [Act.OtherTime], "A funeral", CancellationToken.None)).Value;
        _ = (await core.Get<ProposalService>().DeclineAsync(cast.Ada, id, note: null, CancellationToken.None)).Value;

        (await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Act.OtherTime, CancellationToken.None)).Value.StartsAt.ShouldBe(Act.OtherTime);

        (await core.Database.ReadAsync(db => db.Claims.CountAsync())).ShouldBe(24);
    }

    [Fact]
    public async Task A_tutor_does_not_let_go_unmarked_of_a_time_that_he_proposed()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        _ = (await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Act.OtherTime, CancellationToken.None)).Value;
        var wish = Act.OtherTime + Duration.FromDays(1);
        _ = (await core.Get<ProposalService>().ProposeAsync(cast.Grace, id, [wish], "A funeral", CancellationToken.None)).Value;
        _ = (await core.Get<ProposalService>().AcceptAsync(cast.Ada, id, wish, CancellationToken.None)).Value;

        (await core.Get<BookingService>().ReleaseAsync(cast.Grace, id, "Not then", CancellationToken.None)).Refusal.ShouldBe(BookingRefusals.NothingToRelease);
    }

    [Fact]
    public async Task A_release_cannot_be_taken_back_since_the_student_has_been_told_to_look_for_another_time()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        _ = (await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Act.OtherTime, CancellationToken.None)).Value;
        var released = (await core.Get<BookingService>().ReleaseAsync(cast.Grace, id, "Not then", CancellationToken.None)).Value;
        released.AllowedActions.ShouldNotContain(BookingAction.Undo);

        (await core.Get<BookingService>().UndoAsync(cast.Grace, id, CancellationToken.None)).Refusal.ShouldHaveCode("INVALID_STATE");
        (await core.ReadAsync(id)).Status.ShouldBe(BookingStatus.CancelledByTutor);
    }

    [Fact]
    public async Task A_tutor_who_is_no_longer_approved_is_offered_what_he_may_still_do()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.RequestAsync(cast);
        await core.Database.ReadAsync(db => db.Tutors.ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.Status, TutorStatus.Suspended)));

        var (grace, ada) = ((await core.Get<BookingQueries>().FindAsync(cast.Grace, id, CancellationToken.None)).Value, (await core.Get<BookingQueries>().FindAsync(cast.Ada, id, CancellationToken.None)).Value);

        grace.AllowedActions.ShouldBe([BookingAction.Decline, BookingAction.Cancel, BookingAction.Propose]);
        ada.AllowedActions.ShouldBe([BookingAction.Cancel]);
    }

    [Fact]
    public async Task A_lesson_nobody_speaks_of_completes_by_itself_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        var sweep = core.Get<CompletionSweep>();

        core.GoTo(Lessons.Tomorrow + Duration.FromHours(24) - Duration.FromSeconds(1));
        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(0);
        core.Clock.Advance(Duration.FromSeconds(1));
        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(1);
        (await sweep.RunAsync(CancellationToken.None)).ShouldBe(0);

        var completed = await core.ReadAsync(id);
        (completed.Status, completed.EndedBy, completed.EarnedMinor).ShouldBe((BookingStatus.Completed, Party.Platform, 4500));
        (await core.Get<BookingService>().CompleteAsync(cast.Grace, id, CancellationToken.None)).Refusal.ShouldHaveCode("INVALID_STATE", "it was not he who did it");
    }
}
