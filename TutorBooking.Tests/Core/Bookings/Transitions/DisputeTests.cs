using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Two words against each other: what freezes, who may say what until when, and who decides.</summary>
public sealed class DisputeTests
{
    [Fact]
    public async Task A_dispute_freezes_the_money_until_an_admin_decides()
    {
        using var scene = await Scene.SetAsync(Situation.NoShowTutor, Moment.HourAfter);
        (await scene.DoAsync("report the student", Party.Tutor)).ShouldBeNull();
        scene.Core.Clock.Advance(Duration.FromDays(30));
        (await scene.Core.Get<SettlementSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);

        (await scene.DoAsync("decide the dispute", Party.Admin)).ShouldBeNull();

        var decided = await scene.Core.ReadAsync(scene.Booking);
        (decided.Status, decided.RefundedMinor, decided.EarnedMinor, decided.SettledAt).ShouldBe((BookingStatus.NoShowTutor, 2588, 2250, scene.Core.Clock.Now));
    }

    [Fact]
    public async Task A_report_that_would_open_a_dispute_nobody_spoke_of_is_refused_and_told()
    {
        using var scene = await Scene.SetAsync(Situation.NoShowStudent, Moment.HourAfter);
        var bookings = scene.Core.Get<BookingService>();

        (await bookings.ReportNoShowAsync(scene.Cast.Ada, scene.Booking, Party.Tutor, note: null, NoShowEffect.NoShow, CancellationToken.None))
            .Refusal.ShouldBe(BookingRefusals.ReportContradicts);
        (await scene.Core.ReadAsync(scene.Booking)).Dispute.ShouldBeNull();

        (await bookings.ReportNoShowAsync(scene.Cast.Ada, scene.Booking, Party.Tutor, "I waited an hour", NoShowEffect.Dispute, CancellationToken.None)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Who_was_told_that_it_opens_a_dispute_says_why_and_a_program_that_knows_nothing_of_it_need_not()
    {
        using var scene = await Scene.SetAsync(Situation.Confirmed, Moment.HourAfter);
        var bookings = scene.Core.Get<BookingService>();
        (await bookings.ReportNoShowAsync(scene.Cast.Grace, scene.Booking, Party.Student, note: null, CancellationToken.None)).Refusal.ShouldBeNull();

        foreach (var silence in new[] { null, "", "  " })
        {
            (await bookings.ReportNoShowAsync(scene.Cast.Ada, scene.Booking, Party.Tutor, silence, NoShowEffect.Dispute, CancellationToken.None))
                .Refusal.ShouldBe(BookingRefusals.WordsRequired);
        }

        (await scene.Core.ReadAsync(scene.Booking)).Dispute.ShouldBeNull();

        (await bookings.ReportNoShowAsync(scene.Cast.Ada, scene.Booking, Party.Tutor, note: null, CancellationToken.None)).Refusal.ShouldBeNull();

        ((await scene.Core.ReadAsync(scene.Booking)).Dispute?.OpenedBy).ShouldBe(Party.Student);
    }

    [Fact]
    public async Task What_nobody_spoke_of_for_a_day_stands_whoever_reports_what_then()
    {
        using var scene = await Scene.SetAsync(Situation.Confirmed, Moment.HourAfter);
        scene.Core.GoTo((await scene.Core.ReadAsync(scene.Booking)).StartsAt + Duration.FromHours(24));
        (await scene.Core.Get<CompletionSweep>().RunAsync(CancellationToken.None)).ShouldBe(1);

        (await scene.DoAsync("report the student", Party.Tutor)).ShouldHaveCode("INVALID_STATE", "the tutor is paid already");
        (await scene.DoAsync("report the tutor", Party.Student)).ShouldHaveCode("INVALID_STATE", "only a completion by the tutor is a word that can be contradicted");

        var completed = await scene.Core.ReadAsync(scene.Booking);
        (completed.Status, completed.EndedBy, completed.Dispute).ShouldBe((BookingStatus.Completed, Party.Platform, null));
    }

    [Fact]
    public async Task Another_decision_about_a_dispute_is_no_repeat_of_the_first()
    {
        using var scene = await Scene.SetAsync(Situation.NoShowTutor, Moment.HourAfter);
        (await scene.DoAsync("report the student", Party.Tutor)).ShouldBeNull();
        var disputes = scene.Core.Get<DisputeService>();

        (await disputes.DecideAsync(scene.Cast.Rosa, scene.Booking, 50, "Half each", CancellationToken.None)).Refusal.ShouldBeNull();
        (await disputes.DecideAsync(scene.Cast.Rosa, scene.Booking, 50, "Half each", CancellationToken.None)).Refusal.ShouldBeNull("the same again");
        (await disputes.DecideAsync(scene.Cast.Rosa, scene.Booking, 60, "Half each", CancellationToken.None)).Refusal.ShouldBe(BookingRefusals.NoOpenDispute);
    }

    [Fact]
    public async Task The_other_side_answers_a_dispute_once_within_three_days()
    {
        using var scene = await Scene.SetAsync(Situation.Completed, Moment.HourAfter);
        (await scene.DoAsync("report the tutor", Party.Student)).ShouldBeNull();

        (await scene.DoAsync("answer the dispute", Party.Student)).ShouldBe(BookingRefusals.OnlyTheOtherSideAnswers);
        scene.Core.Clock.Advance(Duration.FromHours(72));
        (await scene.DoAsync("answer the dispute", Party.Tutor)).ShouldBeNull();
        (await scene.DoAsync("answer the dispute", Party.Tutor)).ShouldBeNull("the same again is no second answer");

        ((await scene.Core.ReadAsync(scene.Booking)).Dispute?.Answer).ShouldBe("I was there");
    }

    [Fact]
    public async Task A_dispute_is_no_longer_answered_a_second_after_its_time()
    {
        using var scene = await Scene.SetAsync(Situation.Completed, Moment.HourAfter);
        (await scene.DoAsync("report the tutor", Party.Student)).ShouldBeNull();
        scene.Core.Clock.Advance(Duration.FromHours(72) + Duration.FromSeconds(1));

        (await scene.DoAsync("answer the dispute", Party.Tutor)).ShouldBe(BookingRefusals.DisputeAnswerTooLate);
    }
}
