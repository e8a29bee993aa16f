using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Every limit of the rules, on the second before, at and after it.</summary>
public sealed class BoundaryTests
{
    private static readonly Instant Start = FakeClock.Start + Duration.FromDays(10);
    private static readonly LessonPrice Price = new(4500, 675, "EUR");

    private static readonly BookingFacts Confirmed = new()
    {
        StudentId = new(1),
        TutorAccountId = new(2),
        Status = BookingStatus.Confirmed,
        StartsAt = Start,
        EndsAt = Start + Duration.FromHours(1),
        ExpiresAt = Start - Duration.FromHours(1),
        Price = Price,
        Funding = Price.OutOfWallet,
        HasLink = true,
    };

    [Theory]
    [InlineData("12:00:00", MoneyRule.FreeNotice, 5175, 0)]
    [InlineData("12:00:01", MoneyRule.FreeNotice, 5175, 0)]
    [InlineData("11:59:59", MoneyRule.LateNotice, 0, 4500)]
    [InlineData("00:00:01", MoneyRule.LateNotice, 0, 4500)]
    public void A_student_gets_all_back_at_exactly_twelve_hours_and_nothing_a_second_later(string notice, MoneyRule rule, long back, long earned) =>
        CancellationPolicy.Decide(Confirmed, Party.Student, Start - Parse(notice)).Value
            .ShouldBe(new MoneyDecision(rule, new Money(back, "EUR"), new Money(earned, "EUR")));

    [Theory]
    [InlineData("00:00:01")]
    [InlineData("11:59:59")]
    public void A_request_and_a_tutors_own_cancellation_give_all_back_whatever_the_notice(string notice)
    {
        var request = Confirmed with { Status = BookingStatus.Pending, ExpiresAt = Start };

        CancellationPolicy.Decide(request, Party.Student, Start - Parse(notice)).Value.Back.ShouldBe(Price.Total);
        CancellationPolicy.Decide(Confirmed, Party.Tutor, Start - Parse(notice)).Value.Back.ShouldBe(Price.Total);
    }

    [Theory]
    [InlineData(Party.Student)]
    [InlineData(Party.Tutor)]
    public void From_the_start_on_no_party_cancels_but_an_admin_may(Party by)
    {
        CancellationPolicy.Decide(Confirmed, by, Start - Second).Refusal.ShouldBeNull();
        CancellationPolicy.Decide(Confirmed, by, Start).Refusal.ShouldBe(BookingRefusals.LessonHasBegun);
        CancellationPolicy.Decide(Confirmed, Party.Admin, Start).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("0:09:59", "NO_SHOW_TOO_EARLY")]
    [InlineData("0:10:00", null)]
    [InlineData("24:00:00", null)]
    [InlineData("24:00:01", "NO_SHOW_WINDOW_CLOSED")]
    public void A_no_show_is_reported_from_ten_minutes_to_a_day_after_the_start_both_ends_included(string after, string? code)
    {
        NoShowPolicy.Decide(Confirmed, Party.Tutor, Start + Parse(after)).Refusal.ShouldHaveCode(code);
        NoShowPolicy.Decide(Confirmed, Party.Student, Start + Parse(after)).Refusal.ShouldHaveCode(code);
        (NoShowPolicy.Decide(Confirmed, Party.Student, Start + Parse(after)).Refusal is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData("12:00:00", null)]
    [InlineData("11:59:59", "RESCHEDULE_TOO_LATE")]
    public void A_lesson_is_moved_until_exactly_twelve_hours_before(string notice, string? code) =>
        ReschedulePolicy.Decide(Confirmed, Start - Parse(notice)).ShouldHaveCode(code);

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, "RESCHEDULE_TOO_FAR")]
    public void A_lesson_is_moved_to_within_thirty_days_of_now(int seconds, string? code)
    {
        var now = FakeClock.Start - Duration.FromSeconds(seconds);
        var newStart = FakeClock.Start + Duration.FromDays(30);

        var refusal = ReschedulePolicy.Decide(Confirmed, newStart, Duration.FromHours(1), now);

        refusal.ShouldHaveCode(code);
        (refusal is null).ShouldBe(code is null);
    }

    [Fact]
    public void A_lesson_that_is_further_away_may_stay_as_far_but_not_go_further()
    {
        var far = Confirmed with { StartsAt = FakeClock.Start + Duration.FromDays(50), EndsAt = FakeClock.Start + Duration.FromDays(50) + Duration.FromHours(1) };

        ReschedulePolicy.Decide(far, far.StartsAt - Duration.FromMinutes(5), Duration.Zero, FakeClock.Start).ShouldBeNull();
        ReschedulePolicy.Decide(far, far.StartsAt + Duration.FromMinutes(5), Duration.Zero, FakeClock.Start).ShouldHaveCode("RESCHEDULE_TOO_FAR");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, "RESCHEDULE_LIMIT")]
    public void A_lesson_is_moved_twice(int moves, string? code)
    {
        var refusal = ReschedulePolicy.Decide(Confirmed with { Moves = moves }, FakeClock.Start);

        refusal.ShouldHaveCode(code);
        (refusal is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData("2026-11-23T08:55:00Z", "NEW_TIME_IN_PAST")]
    [InlineData("2026-11-23T09:00:00Z", "NEW_TIME_IN_PAST")]
    [InlineData("2026-12-03T09:00:00Z", "SAME_TIME")]
    [InlineData("2026-12-02T09:01:00Z", "START_NOT_ON_GRID")]
    [InlineData("2026-11-23T09:55:00Z", "TOO_SHORT_NOTICE")]
    [InlineData("2026-11-23T10:00:00Z", null)]
    [InlineData("2026-12-23T09:05:00Z", "RESCHEDULE_TOO_FAR")]
    public void A_new_start_is_refused_by_the_first_rule_it_breaks(string newStart, string? code)
    {
        var start = NodaTime.Text.InstantPattern.ExtendedIso.Parse(newStart).Value;

        var refusal = ReschedulePolicy.Decide(Confirmed, start, Duration.FromHours(1), FakeClock.Start);

        refusal.ShouldHaveCode(code);
        (refusal is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData("0:05:00", true)]
    [InlineData("0:05:01", false)]
    public void A_cancellation_is_taken_back_within_five_minutes(string after, bool allowed)
    {
        var endedAt = Start - Duration.FromDays(1);
        var cancelled = Confirmed with { Status = BookingStatus.CancelledByStudent, EndedAt = endedAt, EndedFrom = BookingStatus.Confirmed, EndedBy = Party.Student };

        (UndoPolicy.Decide(cancelled, Party.Student, endedAt + Parse(after)) is null).ShouldBe(allowed);
    }

    [Fact]
    public void A_cancellation_is_not_taken_back_once_the_lesson_would_have_begun()
    {
        var cancelled = Confirmed with { Status = BookingStatus.CancelledByTutor, EndedAt = Start - Duration.FromMinutes(1), EndedFrom = BookingStatus.Confirmed, EndedBy = Party.Tutor };

        UndoPolicy.Decide(cancelled, Party.Tutor, Start - Second).ShouldBeNull();
        UndoPolicy.Decide(cancelled, Party.Tutor, Start).ShouldBe(BookingRefusals.LessonHasBegun);
    }

    [Fact]
    public void A_request_that_would_have_run_out_meanwhile_is_not_brought_back()
    {
        var expiry = Start - Duration.FromHours(1);
        var cancelled = Confirmed with
        {
            Status = BookingStatus.CancelledByStudent,
            EndedAt = expiry - Duration.FromMinutes(2),
            EndedFrom = BookingStatus.Pending,
            EndedBy = Party.Student,
        };

        UndoPolicy.Decide(cancelled, Party.Student, expiry - Second).ShouldBeNull();
        UndoPolicy.Decide(cancelled, Party.Student, expiry).ShouldBe(BookingRefusals.RequestExpired);
    }

    [Theory]
    [InlineData(20, "12:00:00", true)]
    [InlineData(20, "12:00:01", false)]
    [InlineData(14, "2:00:00", true)]
    [InlineData(14, "2:00:01", false)]
    public void A_moved_lesson_is_let_go_within_twelve_hours_or_until_twelve_before_it(int hoursAhead, string after, bool allowed)
    {
        // A move to a start that is 14 hours away leaves two of them.
        var movedAt = Start - Duration.FromHours(hoursAhead is 14 ? 14 : 40);
        var moved = Confirmed with { Moves = 1, MovedAt = movedAt };

        (ReleasePolicy.Decide(moved, movedAt + Parse(after)) is null).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("0:59:59", false)]
    [InlineData("1:00:00", true)]
    public void A_tutor_completes_a_lesson_from_its_end_on(string after, bool allowed) =>
        (CompletionPolicy.Decide(Confirmed, Party.Tutor, Start + Parse(after)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData(1, "23:59:59", false)]
    [InlineData(1, "24:00:00", true)]
    [InlineData(30, "30:14:59", false)]
    [InlineData(30, "30:15:00", true)]
    public void A_lesson_completes_by_itself_a_day_after_its_start_but_never_within_a_quarter_of_an_hour_of_its_end(int hours, string after, bool allowed) =>
        (CompletionPolicy.Decide(Confirmed with { EndsAt = Start + Duration.FromHours(hours) }, Party.Platform, Start + Parse(after)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("-0:15:01", false)]
    [InlineData("-0:15:00", true)]
    [InlineData("0:59:59", true)]
    [InlineData("1:00:00", false)]
    public void A_lesson_is_joined_from_a_quarter_of_an_hour_before_to_its_end(string after, bool allowed) =>
        (JoinPolicy.Decide(Confirmed, Party.Student, Start + Parse(after)) is null).ShouldBe(allowed);

    [Fact]
    public void A_booking_keeps_the_numbers_it_was_made_under()
    {
        var lenient = Confirmed with { Numbers = new PolicyNumbers { FreeCancellationHours = 2 } };

        CancellationPolicy.Decide(lenient, Party.Student, Start - Duration.FromHours(2)).Value.Rule.ShouldBe(MoneyRule.FreeNotice);
        CancellationPolicy.Decide(lenient, Party.Student, Start - Duration.FromHours(2) + Second).Value.Rule.ShouldBe(MoneyRule.LateNotice);
    }

    private static Duration Second => Duration.FromSeconds(1);

    private static Duration Parse(string text) => NodaTime.Text.DurationPattern.CreateWithInvariantCulture("-H:mm:ss").Parse(text).Value;
}
