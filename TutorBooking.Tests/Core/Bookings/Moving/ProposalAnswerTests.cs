using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Bookings.Moving.Moves;

namespace TutorBooking.Tests.Core.Bookings.Moving;

/// <summary>What a student's answer does, to the row.</summary>
public sealed class ProposalAnswerTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Taking_a_time_moves_the_claims_and_leaves_nothing_else_held()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(9), Thursday(14), Thursday(16));

        var moved = (await core.AcceptAsync(cast.Ada, booking, Thursday(14))).Value;

        moved.StartsAt.ShouldBe(Thursday(14));
        (moved.Proposal?.State).ShouldBe(ProposalState.Accepted);
        moved.Facts.Moves.ShouldBe(0, "that was the tutor's wish");
        await core.ShouldOwnOnlyAsync(cast, booking, Thursday(14));
        (await core.TryBookAsync(cast, cast.Alan, Thursday(9))).Refusal.ShouldBeNull();
        (await core.TryBookAsync(cast, cast.Alan, Lessons.Tomorrow)).Refusal.ShouldBeNull("the old time is free");
    }

    [Fact]
    public async Task Alternatives_that_overlap_each_other_can_each_be_taken()
    {
        foreach (var start in new[] { Thursday(10), Thursday(10, 30), Thursday(11) })
        {
            using var own = new TestCore();
            var cast = await Cast.OnStageAsync(own.Database);
            var booking = await own.AgreeAsync(cast);
            await own.ProposeAsync(cast, booking, Thursday(10), Thursday(10, 30), Thursday(11));

            (await own.AcceptAsync(cast.Ada, booking, start)).Refusal.ShouldBeNull();

            await own.ShouldOwnOnlyAsync(cast, booking, start);
        }
    }

    [Fact]
    public async Task An_alternative_may_overlap_the_lesson_itself()
    {
        var (cast, booking) = await AgreedAsync();
        var quarterLater = Lessons.Tomorrow + Duration.FromMinutes(15);
        await core.ProposeAsync(cast, booking, quarterLater, Lessons.Tomorrow - Duration.FromMinutes(30));

        (await core.AcceptAsync(cast.Ada, booking, quarterLater)).Refusal.ShouldBeNull();

        await core.ShouldOwnOnlyAsync(cast, booking, quarterLater);
    }

    [Fact]
    public async Task Taking_a_time_twice_has_one_effect()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(14));
        var first = (await core.AcceptAsync(cast.Ada, booking, Thursday(14))).Value;
        var messages = await core.Database.ReadAsync(db => db.Outbox.CountAsync());

        var second = (await core.AcceptAsync(cast.Ada, booking, Thursday(14))).Value;

        second.Version.ShouldBe(first.Version);
        second.JoinToken.ShouldBe(first.JoinToken);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(messages);
    }

    [Fact]
    public async Task A_student_who_is_busy_by_then_is_told_so_and_nothing_changes()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(9), Thursday(14));
        var other = await AnotherTutorAsync(cast);
        (await core.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace(Thursday(14, 30)) with { TutorId = other }, CancellationToken.None)).Refusal.ShouldBeNull();
        var before = await core.ReadAsync(booking);

        var answer = await core.AcceptAsync(cast.Ada, booking, Thursday(14));

        answer.Refusal.ShouldHaveCode("STUDENT_BUSY");
        var after = await core.ReadAsync(booking);
        (after.Version, after.StartsAt, after.OpenProposal is null).ShouldBe((before.Version, before.StartsAt, false));
        after.Claims.Count.ShouldBe(before.Claims.Count);
        (await core.AcceptAsync(cast.Ada, booking, Thursday(9))).Refusal.ShouldBeNull("the other time is still held");
    }

    [Fact]
    public async Task Keeping_the_agreed_time_frees_what_was_proposed_at_once()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(14));

        var kept = (await core.DeclineAsync(cast.Ada, booking)).Value;

        kept.StartsAt.ShouldBe(Lessons.Tomorrow);
        (kept.Proposal?.State).ShouldBe(ProposalState.Declined);
        await core.ShouldOwnOnlyAsync(cast, booking, Lessons.Tomorrow);
        (await core.TryBookAsync(cast, cast.Alan, Thursday(14))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Only_what_was_proposed_can_be_taken_and_only_by_its_student()
    {
        var (cast, booking) = await AgreedAsync();
        await core.ProposeAsync(cast, booking, Thursday(14));

        (await core.AcceptAsync(cast.Ada, booking, Thursday(15))).Refusal.ShouldHaveCode("PROPOSAL_CLOSED");
        (await core.AcceptAsync(cast.Grace, booking, Thursday(14))).Refusal.ShouldHaveCode("WRONG_ROLE");
        (await core.AcceptAsync(cast.Alan, booking, Thursday(14))).Refusal.ShouldHaveCode("NOT_YOUR_BOOKING");
    }

    [Fact]
    public async Task A_held_time_is_the_tutors_word_even_when_his_day_has_filled_meanwhile()
    {
        var cast = await Cast.OnStageAsync(core.Database, OneLessonADay);
        var booking = await core.AgreeAsync(cast);
        await core.ProposeAsync(cast, booking, Thursday(14));
        (await core.TryBookAsync(cast, cast.Alan, Thursday(9))).Refusal.ShouldBeNull("held time is no lesson yet");

        (await core.AcceptAsync(cast.Ada, booking, Thursday(14))).Refusal.ShouldBeNull();

        (await core.TryBookAsync(cast, cast.Alan, Thursday(17))).Refusal.ShouldHaveCode("TUTOR_NOT_AVAILABLE", "the taken time counts as any lesson of that day");
    }

    [Fact]
    public async Task A_tutor_proposes_no_time_of_a_day_that_is_full_but_another_hour_of_the_lessons_own()
    {
        var cast = await Cast.OnStageAsync(core.Database, OneLessonADay);
        var booking = await core.AgreeAsync(cast);
        await core.RequestAsync(cast, cast.Alan, Thursday(9));

        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Thursday(14))).Refusal.ShouldHaveCode("TUTOR_NOT_AVAILABLE");
        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Lessons.Tomorrow + Duration.FromHours(3))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task What_keeps_a_student_from_a_proposed_time_is_told_in_its_order()
    {
        var (cast, booking) = await AgreedAsync(Thursday(9));
        var soon = core.Clock.Now + Duration.FromHours(2);
        await core.ProposeAsync(cast, booking, soon);
        await core.Database.ReadAsync(db => db.Tutors.ExecuteUpdateAsync(tutor => tutor.SetProperty(t => t.Status, TutorStatus.Suspended)));

        (await core.AcceptAsync(cast.Ada, booking, soon)).Refusal.ShouldHaveCode("TUTOR_NOT_APPROVED");
        core.GoTo(soon);
        (await core.AcceptAsync(cast.Ada, booking, soon)).Refusal.ShouldHaveCode("NEW_TIME_IN_PAST");
        await core.Get<BookingService>().CancelAsync(cast.Ada, booking, new Cancellation(Reason: null), CancellationToken.None);
        (await core.AcceptAsync(cast.Ada, booking, soon)).Refusal.ShouldHaveCode("INVALID_STATE");
        (await core.DeclineAsync(cast.Ada, booking)).Refusal.ShouldHaveCode("INVALID_STATE");
    }

    [Fact]
    public async Task A_tutor_says_why_and_names_one_to_three_different_times()
    {
        var (cast, booking) = await AgreedAsync();

        (await core.TryProposeAsync(cast.Ada, booking, "Why not", Thursday(9))).Refusal.ShouldHaveCode("WRONG_ROLE");
        (await core.TryProposeAsync(cast.Grace, booking, "  ", Thursday(9))).Refusal.ShouldBe(BookingRefusals.ReasonRequired);
        (await core.TryProposeAsync(cast.Grace, booking, "Concert")).Refusal.ShouldBe(BookingRefusals.WrongNumberOfTimes);
        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Thursday(9), Thursday(9))).Refusal.ShouldBe(BookingRefusals.WrongNumberOfTimes);
        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Thursday(9), Thursday(11), Thursday(13), Thursday(15))).Refusal.ShouldBe(BookingRefusals.WrongNumberOfTimes);
        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Lessons.Tomorrow)).Refusal.ShouldBe(BookingRefusals.SameTime);
        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Thursday(3))).Refusal.ShouldHaveCode("TUTOR_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_tutor_proposes_three_times_at_most_and_one_after_the_other()
    {
        var (cast, booking) = await AgreedAsync();
        for (var hour = 10; hour < 13; hour++)
        {
            await core.ProposeAsync(cast, booking, Thursday(hour));
            (await core.TryProposeAsync(cast.Grace, booking, "Concert", Thursday(15))).Refusal.ShouldBe(BookingRefusals.ProposalOpen);
            (await core.DeclineAsync(cast.Ada, booking)).Refusal.ShouldBeNull();
        }

        (await core.TryProposeAsync(cast.Grace, booking, "Concert", Thursday(15))).Refusal.ShouldBe(BookingRefusals.ProposalLimit);
    }

    private async Task<TutorId> AnotherTutorAsync(Cast cast)
    {
        var account = await Cast.AddAccountAsync(core.Database, "Emmy Noether", Roles.Tutor);
        return (await core.Database.AddAsync(ATutor.Teaching(account.Id, cast.Mathematics))).Id;
    }

    private static void OneLessonADay(TutorProfile grace) => grace.Schedule.ShouldNotBeNull().LessonsPerDay = 1;

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync(Instant? at = null)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        return (cast, await core.AgreeAsync(cast, at: at));
    }
}
