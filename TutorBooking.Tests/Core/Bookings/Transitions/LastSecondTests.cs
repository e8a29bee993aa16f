using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>The last second that still counts and the first that no longer does, asked of the services.</summary>
public sealed class LastSecondTests
{
    [Theory]
    [InlineData("confirm", -1, null, BookingStatus.Confirmed)]
    [InlineData("confirm", 0, "INVALID_STATE", BookingStatus.Pending)]
    [InlineData("decline", -1, null, BookingStatus.Declined)]
    [InlineData("decline", 0, "INVALID_STATE", BookingStatus.Pending)]
    public async Task A_request_is_answered_until_the_second_before_it_runs_out(string act, int seconds, string? code, BookingStatus then)
    {
        using var scene = await Scene.SetAsync(Situation.Pending, Moment.DayBefore);
        scene.Core.Clock.Advance((await scene.LookAsync()).Booking.ExpiresAt - scene.Core.Clock.Now + Duration.FromSeconds(seconds));

        (await scene.DoAsync(act, Party.Tutor)).ShouldHaveCode(code);

        (await scene.LookAsync()).Booking.Status.ShouldBe(then);
    }

    [Theory]
    [InlineData(0, ReliabilityMark.CancelledEarly, null)]
    [InlineData(1, ReliabilityMark.CancelledEarly, "TERMS_CHANGED")]
    [InlineData(1, ReliabilityMark.CancelledLate, null)]
    [InlineData(1, null, null)]
    public async Task A_cancellation_that_has_become_late_since_it_was_shown_is_not_made(int seconds, ReliabilityMark? shown, string? code)
    {
        using var scene = await Scene.SetAsync(Situation.Confirmed, Moment.DayBefore);
        scene.Core.Clock.Advance((await scene.LookAsync()).Booking.StartsAt - scene.Core.Clock.Now - Duration.FromHours(12) + Duration.FromSeconds(seconds));

        (await scene.Core.Get<BookingService>().CancelAsync(scene.Cast.Grace, scene.Booking, new Cancellation("A cold", ExpectedMark: shown), CancellationToken.None))
            .Refusal.ShouldHaveCode(code);

        (await scene.LookAsync()).Booking.Status.ShouldBe(code is null ? BookingStatus.CancelledByTutor : BookingStatus.Confirmed);
    }

    [Theory]
    [InlineData(Situation.NoShowStudent, "report the tutor", Party.Student, 0, null)]
    [InlineData(Situation.NoShowStudent, "report the tutor", Party.Student, 1, "NO_SHOW_WINDOW_CLOSED")]
    [InlineData(Situation.NoShowTutor, "report the student", Party.Tutor, 0, null)]
    [InlineData(Situation.NoShowTutor, "report the student", Party.Tutor, 1, "NO_SHOW_WINDOW_CLOSED")]
    [InlineData(Situation.Completed, "report the tutor", Party.Student, 0, null)]
    [InlineData(Situation.Completed, "report the tutor", Party.Student, 1, "NO_SHOW_WINDOW_CLOSED")]
    public async Task A_word_is_set_against_the_others_until_exactly_a_day_after_the_start(Situation situation, string act, Party by, int seconds, string? code)
    {
        using var scene = await Scene.SetAsync(situation, Moment.HourAfter);
        await GoToAsync(scene, Duration.FromHours(24) + Duration.FromSeconds(seconds));
        var status = (await scene.LookAsync()).Booking.Status;

        (await scene.DoAsync(act, by)).ShouldHaveCode(code);

        var stored = (await scene.LookAsync()).Booking;
        (stored.Status, stored.Dispute?.OpenedBy).ShouldBe((status, code is null ? by : null));
    }

    [Fact]
    public async Task A_refund_that_could_be_objected_to_is_not_paid_in_the_last_second_for_it()
    {
        using var scene = await Scene.SetAsync(Situation.NoShowTutor, Moment.HourAfter);
        await GoToAsync(scene, Duration.FromHours(24));
        await scene.DoAsync("settle", Party.Platform);

        (await scene.DoAsync("report the student", Party.Tutor)).ShouldBeNull();

        scene.Core.Clock.Advance(Duration.FromDays(1));
        await scene.DoAsync("settle", Party.Platform);
        (await scene.LookAsync()).Booking.SettledAt.ShouldBeNull("the money is frozen");
    }

    [Theory]
    [InlineData("-0:15:01", "INVALID_STATE")]
    [InlineData("-0:15:00", null)]
    [InlineData("0:59:59", null)]
    [InlineData("1:00:00", "INVALID_STATE")]
    public async Task Both_join_from_a_quarter_of_an_hour_before_the_start_to_the_end(string after, string? code)
    {
        using var scene = await Scene.SetAsync(Situation.Confirmed, Moment.SixHoursBefore);
        await GoToAsync(scene, NodaTime.Text.DurationPattern.CreateWithInvariantCulture("-H:mm:ss").Parse(after).Value);

        (await scene.DoAsync("join", Party.Student)).ShouldHaveCode(code);
        (await scene.DoAsync("join", Party.Tutor)).ShouldHaveCode(code);

        var stored = (await scene.LookAsync()).Booking;
        Instant? came = code is null ? scene.Core.Clock.Now : null;
        (stored.StudentJoinedAt, stored.TutorJoinedAt).ShouldBe((came, came));
    }

    private static async Task GoToAsync(Scene scene, Duration fromStart) =>
        scene.Core.Clock.Advance((await scene.LookAsync()).Booking.StartsAt + fromStart - scene.Core.Clock.Now);
}
