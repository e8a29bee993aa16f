using System.Text.Json;
using NodaTime;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Web.Api.Bookings;

/// <summary>What people do to a booking, at the edges of the rules; each test with a clock of its own.</summary>
public sealed class DeedTests : ApiTest
{
    private static readonly Instant Start = Pair.Tomorrow + Duration.FromDays(1);

    [Fact]
    public async Task A_tutor_confirms_and_repeating_it_changes_nothing()
    {
        var booking = await RequestAsync();
        var confirmed = await ConfirmAsync(booking);

        confirmed.Words("status").ShouldBe("CONFIRMED");
        confirmed.Words("notes_tutor").ShouldBe("Bring the book");
        confirmed.Words("join_url").ShouldNotBeNull();
        confirmed.List("allowed_actions").ShouldBe(["CANCEL", "PROPOSE"]);
        var again = await ConfirmAsync(booking);
        again.Text.ShouldBe(confirmed.Text);
        (await (await OfAdaAsync()).PostAsync(ABooking.OfTutor(booking, "/confirm"))).Outcome.ShouldBe("403 WRONG_ROLE");
    }

    [Fact]
    public async Task A_tutor_declines_and_all_goes_back()
    {
        var booking = await RequestAsync();
        var declined = await (await OfGraceAsync()).PostAsync(ABooking.OfTutor(booking, "/decline"), new { reason = "I am away" });

        declined.Words("status").ShouldBe("DECLINED");
        declined.Amount("refunded_amount").ShouldBe(51.75m);
        (await ConfirmAsync(booking)).Outcome.ShouldBe("409 INVALID_STATE");
    }

    [Theory]
    [InlineData(0, "51.75")]
    [InlineData(1, "0.00")]
    public async Task Twelve_hours_before_all_goes_back_and_a_second_later_nothing(int secondsLater, string refunded)
    {
        var booking = await RequestAsync();
        await ConfirmAsync(booking);
        GoTo(Start - Duration.FromHours(12) + Duration.FromSeconds(secondsLater));

        var cancelled = await (await OfAdaAsync()).PostAsync(ABooking.Of(booking, "/cancel"), new { reason = "Ill" });

        cancelled.Words("status").ShouldBe("CANCELLED_BY_STUDENT");
        cancelled.Field("refunded_amount").GetRawText().ShouldBe(refunded);
        cancelled.Words("cancellation_reason").ShouldBe("Ill");
        cancelled.Words("cancelled_at").ShouldBe(Text(App.Clock.Now));
    }

    [Fact]
    public async Task A_cancellation_that_has_become_dearer_than_shown_is_refused()
    {
        var booking = await RequestAsync();
        await ConfirmAsync(booking);
        GoTo(Start - Duration.FromHours(11));
        var ada = await OfAdaAsync();

        (await ada.PostAsync(ABooking.Of(booking, "/cancel"), new { expected_refund = 51.75m })).Outcome.ShouldBe("409 TERMS_CHANGED");
        (await ada.PostAsync(ABooking.Of(booking, "/cancel"), new { expected_refund = 51.755m })).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(ABooking.Of(booking, "/cancel"), new { expected_refund = "much" })).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(ABooking.Of(booking, "/cancel"), new { expected_refund = 0 })).Outcome.ShouldBe("200");
    }

    [Fact]
    public async Task An_admin_says_why_and_how_much_goes_back()
    {
        var booking = await RequestAsync();
        var rosa = await ProgramOfAsync(await App.AddPersonAsync("Rosa Parks", Roles.Admin));

        (await rosa.PostAsync(ABooking.Of(booking, "/cancel"))).Outcome.ShouldBe("422 VALIDATION");
        (await rosa.PostAsync(ABooking.Of(booking, "/cancel"), new { reason = "Fraud", refund_percent = 101 })).Outcome.ShouldBe("422 VALIDATION");
        var cancelled = await rosa.PostAsync(ABooking.Of(booking, "/cancel"), new { reason = "Fraud", refund_percent = 50 });
        cancelled.Words("status").ShouldBe("CANCELLED_BY_ADMIN");
        cancelled.Amount("refunded_amount").ShouldBe(25.88m);
    }

    [Theory]
    [InlineData("\"2026-11-26T09:00:00Z\"", "200")]
    [InlineData("\"soon\"", "400 INVALID_DATETIME")]
    [InlineData("7", "400 INVALID_DATETIME")]
    [InlineData("null", "400 INVALID_DATETIME")]
    [InlineData("\"2026-11-23T08:00:00Z\"", "400 NEW_TIME_IN_PAST")]
    [InlineData("\"2026-11-25T09:00:00Z\"", "400 SAME_TIME")]
    [InlineData("\"2026-11-26T09:01:00Z\"", "400 START_NOT_ON_GRID")]
    [InlineData("\"2026-11-23T09:30:00Z\"", "400 TOO_SHORT_NOTICE")]
    [InlineData("\"2026-12-24T09:00:00Z\"", "400 RESCHEDULE_TOO_FAR")]
    [InlineData("\"2026-11-26T21:00:00Z\"", "409 TUTOR_NOT_AVAILABLE")]
    public async Task A_lesson_moves_to_where_it_may(string newStart, string outcome)
    {
        var booking = await RequestAsync();

        var moved = await (await OfAdaAsync()).PostAsync(ABooking.Of(booking, "/reschedule"), $"{{\"new_start_at\":{newStart}}}");

        moved.Outcome.ShouldBe(outcome);
        if (moved.Status is 200) moved.Words("notes").ShouldBe("[Rescheduled at 2026-11-23T09:00:00Z]");
    }

    [Theory]
    [InlineData(0, "200")]
    [InlineData(1, "400 RESCHEDULE_TOO_LATE")]
    public async Task A_lesson_moves_until_twelve_hours_before(int secondsLater, string outcome)
    {
        var booking = await RequestAsync();
        await ConfirmAsync(booking);
        GoTo(Start - Duration.FromHours(12) + Duration.FromSeconds(secondsLater));

        (await (await OfAdaAsync()).PostAsync(ABooking.Of(booking, "/reschedule"), new { new_start_at = "2026-11-26T09:00:00Z" })).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task A_lesson_moves_twice_and_no_more()
    {
        var booking = await RequestAsync();
        var ada = await OfAdaAsync();

        foreach (var (day, outcome) in new[] { (26, "200"), (27, "200"), (26, "409 RESCHEDULE_LIMIT") })
        {
            (await ada.PostAsync(ABooking.Of(booking, "/reschedule"), new { new_start_at = $"2026-11-{day}T09:00:00Z" })).Outcome.ShouldBe(outcome);
        }
    }

    [Fact]
    public async Task A_state_counts_before_a_new_start_that_cannot_be_read()
    {
        var booking = await RequestAsync();
        var ada = await OfAdaAsync();
        await ada.PostAsync(ABooking.Of(booking, "/cancel"));

        (await ada.PostAsync(ABooking.Of(booking, "/reschedule"), new { new_start_at = "soon" })).Outcome.ShouldBe("409 INVALID_STATE");
        (await (await OfGraceAsync()).PostAsync(ABooking.Of(booking, "/reschedule"), new { new_start_at = "soon" })).Outcome.ShouldBe("403 WRONG_ROLE");
    }

    [Theory]
    [InlineData(599, "400 NO_SHOW_TOO_EARLY")]
    [InlineData(600, "200")]
    [InlineData(86400, "200")]
    [InlineData(86401, "400 NO_SHOW_WINDOW_CLOSED")]
    public async Task A_no_show_is_reported_within_its_window(int seconds, string outcome)
    {
        var booking = await RequestAsync();
        await ConfirmAsync(booking);
        GoTo(Start + Duration.FromSeconds(seconds));

        var reported = await (await OfGraceAsync()).PostAsync(ABooking.OfTutor(booking, "/mark-no-show-student"), new { notes = "I waited" });

        reported.Outcome.ShouldBe(outcome);
        if (reported.Status is 200) (reported.Words("status"), reported.Words("notes_tutor")).ShouldBe(("NO_SHOW_STUDENT", "I waited"));
    }

    [Theory]
    [InlineData("/api/bookings/")]
    [InlineData("/api/tutor/bookings/")]
    public async Task A_student_reports_the_tutor_at_both_addresses_and_a_second_word_opens_a_dispute(string address)
    {
        var booking = await RequestAsync();
        await ConfirmAsync(booking);
        GoTo(Start + Duration.FromMinutes(10));

        var reported = await (await OfAdaAsync()).PostAsync($"{address}{booking.Id}/mark-no-show-tutor");
        reported.Words("status").ShouldBe("NO_SHOW_TUTOR");
        var disputed = await (await OfGraceAsync()).PostAsync(ABooking.OfTutor(booking, "/mark-no-show-student"), new { notes = "I was there" });
        disputed.Words("status").ShouldBe("NO_SHOW_TUTOR");
        disputed.Field("dispute").GetRawText().ShouldBe("""{"state":"OPEN","opened_at":"2026-11-25T09:10:00Z"}""");
    }

    [Fact]
    public async Task A_tutor_completes_a_lesson_that_is_over()
    {
        var booking = await RequestAsync();
        await ConfirmAsync(booking);
        GoTo(Start + Duration.FromMinutes(59));

        (await (await OfGraceAsync()).PostAsync(ABooking.OfTutor(booking, "/complete"))).Outcome.ShouldBe("409 INVALID_STATE");
        GoTo(Start + Duration.FromMinutes(60));
        (await (await OfGraceAsync()).PostAsync(ABooking.OfTutor(booking, "/complete"))).Words("status").ShouldBe("COMPLETED");
        (await (await OfGraceAsync()).PostAsync(ABooking.OfTutor(booking, "/complete"))).Outcome.ShouldBe("200");
    }

    [Fact]
    public async Task A_field_of_a_wrong_type_is_told_after_whose_booking_it_is()
    {
        var booking = await RequestAsync();

        (await (await ProgramOfAsync(People.Alan)).PostAsync(ABooking.Of(booking, "/cancel"), "{\"reason\":5}")).Outcome.ShouldBe("403 NOT_YOUR_BOOKING");
        (await (await OfAdaAsync()).PostAsync("/api/bookings/999999/cancel", "{\"reason\":5}")).Outcome.ShouldBe("404 BOOKING_NOT_FOUND");
        (await (await OfAdaAsync()).PostAsync(ABooking.OfTutor(booking, "/decline"), "{\"reason\":5}")).Outcome.ShouldBe("403 WRONG_ROLE");
        (await (await OfAdaAsync()).PostAsync(ABooking.Of(booking, "/cancel"), "{\"reason\":5}")).Outcome.ShouldBe("422 VALIDATION");
        (await (await OfAdaAsync()).PostAsync(ABooking.Of(booking, "/cancel"), JsonSerializer.Serialize(new { reason = new string('r', 2_001) }))).Outcome.ShouldBe("422 VALIDATION");
    }

    private Task<ApiClient> OfAdaAsync() => ProgramOfAsync(People.Ada);

    private Task<ApiClient> OfGraceAsync() => ProgramOfAsync(People.Grace);

    private async Task<ApiAnswer> RequestAsync() => await App.BookAsync(await OfAdaAsync(), People, Start);

    private async Task<ApiAnswer> ConfirmAsync(ApiAnswer booking) =>
        await (await OfGraceAsync()).PostAsync(ABooking.OfTutor(booking, "/confirm"), new { notes_tutor = "Bring the book" });
}
