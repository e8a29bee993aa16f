using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Moving;

public sealed class ReschedulePolicyTests
{
    private static readonly Instant Now = FakeClock.Start;
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly Duration Notice = Duration.FromHours(1);
    private static readonly Instant NextWeek = Now + Duration.FromDays(7);

    private static readonly BookingFacts Agreed = new()
    {
        StudentId = new UserId(1),
        TutorAccountId = new UserId(2),
        Status = BookingStatus.Confirmed,
        StartsAt = Now + Duration.FromDays(2),
        EndsAt = Now + Duration.FromDays(2) + Duration.FromHours(1),
        ExpiresAt = Now,
        Price = new LessonPrice(4500, 675, "EUR"),
        Funding = new LessonPrice(4500, 675, "EUR").OutOfWallet,
    };

    [Fact]
    public void Exactly_twelve_hours_before_it_may_still_move_and_a_second_later_it_may_not()
    {
        Code(StartingIn(Duration.FromHours(12)), NextWeek).ShouldBeNull();
        Code(StartingIn(Duration.FromHours(12) - Second), NextWeek).ShouldBe("RESCHEDULE_TOO_LATE");
    }

    [Fact]
    public void Exactly_thirty_days_from_now_is_near_enough_and_a_step_more_is_not()
    {
        Code(Agreed, Now + Duration.FromDays(30)).ShouldBeNull();
        Code(Agreed, Now + Duration.FromDays(30) + Duration.FromMinutes(5)).ShouldBe("RESCHEDULE_TOO_FAR");
    }

    [Fact]
    public void A_second_more_than_thirty_days_is_first_of_all_off_the_grid() =>
        Code(Agreed, Now + Duration.FromDays(30) + Second).ShouldBe("START_NOT_ON_GRID");

    [Fact]
    public void A_lesson_further_away_already_may_stay_so_but_not_go_further()
    {
        var far = StartingIn(Duration.FromDays(40));

        Code(far, far.StartsAt - Duration.FromMinutes(5)).ShouldBeNull();
        Code(far, far.StartsAt + Duration.FromMinutes(5)).ShouldBe("RESCHEDULE_TOO_FAR");
    }

    [Fact]
    public void The_new_start_lies_ahead()
    {
        Code(Agreed, Now).ShouldBe("NEW_TIME_IN_PAST");
        Code(Agreed, Now + Second).ShouldBe("START_NOT_ON_GRID");
    }

    [Fact]
    public void The_tutors_notice_counts_to_the_second()
    {
        var late = Now + Second;

        Code(Agreed, Now + Notice).ShouldBeNull();
        ReschedulePolicy.Decide(Agreed, Now + Notice, Notice, late).ShouldHaveCode("TOO_SHORT_NOTICE");
    }

    [Fact]
    public void It_moves_twice_and_no_more()
    {
        Code(Agreed with { Moves = 1 }, NextWeek).ShouldBeNull();
        Code(Agreed with { Moves = 2 }, NextWeek).ShouldBe("RESCHEDULE_LIMIT");
    }

    [Fact]
    public void Of_several_reasons_the_first_in_the_order_of_the_rules_is_said()
    {
        var hopeless = StartingIn(Duration.FromHours(1)) with { Status = BookingStatus.Declined, Moves = 2 };
        Code(hopeless, Now).ShouldBe("INVALID_STATE");

        var late = hopeless with { Status = BookingStatus.Confirmed };
        Code(late, Now).ShouldBe("RESCHEDULE_TOO_LATE");

        var movedOften = Agreed with { Moves = 2 };
        Code(movedOften, Now).ShouldBe("NEW_TIME_IN_PAST");
        Code(movedOften, movedOften.StartsAt).ShouldBe("SAME_TIME");
        Code(movedOften, Now + Second).ShouldBe("START_NOT_ON_GRID");
        Code(movedOften, Now + Duration.FromMinutes(5)).ShouldBe("TOO_SHORT_NOTICE");
        Code(movedOften, Now + Duration.FromDays(31)).ShouldBe("RESCHEDULE_TOO_FAR");
        Code(movedOften, NextWeek).ShouldBe("RESCHEDULE_LIMIT");
    }

    [Fact]
    public void A_request_whose_time_is_up_is_in_the_wrong_state_before_the_sweep_has_been_by()
    {
        var request = Agreed with { Status = BookingStatus.Pending };

        Code(request with { ExpiresAt = Now + Second }, NextWeek).ShouldBeNull();
        Code(request with { ExpiresAt = Now }, NextWeek).ShouldBe("INVALID_STATE");
    }

    private static BookingFacts StartingIn(Duration wait) => Agreed with { StartsAt = Now + wait, EndsAt = Now + wait + Duration.FromHours(1) };

    private static string? Code(BookingFacts booking, Instant newStart) => ReschedulePolicy.Decide(booking, newStart, Notice, Now)?.Code;
}
