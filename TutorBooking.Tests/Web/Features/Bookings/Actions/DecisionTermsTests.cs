using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings.Actions;

namespace TutorBooking.Tests.Web.Features.Bookings.Actions;

/// <summary>What each party reads before it decides. Grace teaches an hour for 45.00 €, with the fee 51.75 €; it begins tomorrow at 9 o'clock.</summary>
public sealed class DecisionTermsTests : IDisposable
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_student_in_time_gets_all_of_it_back()
    {
        var terms = await AgreedAsync(BookingAction.Cancel, cast => cast.Ada, Lessons.Tomorrow - Duration.FromMinutes((21 * 60) + 18));

        terms.Title.ShouldBe("Cancel Tue 24 Nov, 09:00 with Grace?");
        terms.Label.ShouldBe("Comes back to your card");
        terms.Because.ShouldBe("all of it, because the lesson is still 21 h 18 min away");
        terms.Detail.ShouldStartWith("After Mon 23 Nov, 21:00 nothing would come back and Grace would be paid in full.");
        terms.Detail.ShouldContain("take it back within 5 minutes");
        (terms.Leave, terms.Do).ShouldBe(("Keep the lesson", "Cancel and get 51.75\u00A0€ back"));
    }

    [Fact]
    public async Task Exactly_twelve_hours_before_a_student_still_gets_all_of_it_back() =>
        (await AgreedAsync(BookingAction.Cancel, cast => cast.Ada, Lessons.Tomorrow - Duration.FromHours(12))).Do.ShouldBe("Cancel and get 51.75\u00A0€ back");

    [Fact]
    public async Task A_student_in_time_reads_of_no_mark_since_none_is_made() =>
        (await AgreedAsync(BookingAction.Cancel, cast => cast.Ada, Lessons.Tomorrow - Duration.FromHours(12))).Detail.ShouldNotContain("reliability");

    [Fact]
    public async Task A_second_later_a_student_gets_nothing_back_and_reads_why()
    {
        var terms = await AgreedAsync(BookingAction.Cancel, cast => cast.Ada, Lessons.Tomorrow - Duration.FromHours(12) + Second);

        terms.Amount.ShouldBe(Money.Zero("EUR"));
        terms.Because.ShouldBe("Less than 12 hours: nothing is paid back. The lesson begins in 11 h 59 min.");
        terms.Detail.ShouldStartWith("Grace kept the time free and earns 45.00\u00A0€; 6.75\u00A0€ is the platform fee. With less than 12 hours to go it counts as a late cancellation in your reliability. ");
        (terms.Leave, terms.Do).ShouldBe(("Keep the lesson", "Cancel and get nothing back"));
    }

    [Fact]
    public async Task Where_part_goes_to_a_card_the_parts_are_named_to_the_cent()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "20");
        var id = (await core.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace() with { CardToken = DemoCards.Ok }, CancellationToken.None)).Value;

        var terms = (await TermsAsync(cast.Ada, id, BookingAction.Cancel)).Value;

        terms.Label.ShouldBe("Comes back to you");
        terms.Detail.ShouldStartWith("31.75\u00A0€ to your card, 20.00\u00A0€ to your wallet. ");
        (await TermsAsync(cast.Grace, id, BookingAction.Cancel)).Value.Detail.ShouldNotContain("card");
    }

    [Fact]
    public async Task A_request_costs_its_student_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.RequestAsync(cast);

        var terms = (await TermsAsync(cast.Ada, id, BookingAction.Cancel)).Value;

        terms.Because.ShouldBe("all of it, because Grace has not agreed yet");
        terms.Do.ShouldBe("Cancel and get 51.75\u00A0€ back");
    }

    [Theory]
    [InlineData(12, "It counts as a cancellation in good time in your reliability.")]
    [InlineData(11, "With less than 12 hours to go it counts as a late cancellation in your reliability.")]
    public async Task A_tutor_gives_all_of_it_back_and_reads_what_it_says_of_him(int hoursBefore, string mark)
    {
        var terms = await AgreedAsync(BookingAction.Cancel, cast => cast.Grace, Lessons.Tomorrow - Duration.FromHours(hoursBefore));

        terms.Label.ShouldBe("Ada gets back");
        terms.Detail.ShouldContain(mark);
        (terms.Leave, terms.Do).ShouldBe(("Keep the lesson", "Cancel, Ada gets 51.75\u00A0€ back"));
    }

    [Fact]
    public async Task A_release_leaves_no_mark()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        _ = (await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Lessons.Tomorrow + Duration.FromDays(2), CancellationToken.None)).Value;

        var terms = (await TermsAsync(cast.Grace, id, BookingAction.Release)).Value;

        terms.Because.ShouldBe("all of it, because you release a lesson that Ada moved");
        terms.Detail.ShouldStartWith("You earn nothing, and it is no mark against you. This is possible until Mon 23 Nov, 21:00");
        terms.Do.ShouldBe("Release, Ada gets 51.75\u00A0€ back");
    }

    [Fact]
    public async Task A_completed_lesson_earns_its_base()
    {
        var terms = await AgreedAsync(BookingAction.Complete, cast => cast.Grace, Lessons.Tomorrow + Duration.FromHours(1));

        terms.Because.ShouldBe("of the 51.75\u00A0€ that Ada paid; 6.75\u00A0€ is the platform fee");
        (terms.Leave, terms.Do).ShouldBe(("Leave it open", "Complete and earn 45.00\u00A0€"));
    }

    [Fact]
    public async Task A_missing_student_pays_in_full()
    {
        var terms = await AgreedAsync(BookingAction.ReportNoShow, cast => cast.Grace, Lessons.Tomorrow + Duration.FromMinutes(10));

        terms.Title.ShouldBe("Did Ada not come?");
        terms.Because.ShouldBe("in full, because Ada did not come; nothing is paid back");
        terms.Do.ShouldBe("Report and earn 45.00\u00A0€");
    }

    [Fact]
    public async Task A_missing_tutor_gives_all_of_it_back_once_he_can_no_longer_object()
    {
        var terms = await AgreedAsync(BookingAction.ReportNoShow, cast => cast.Ada, Lessons.Tomorrow + Duration.FromMinutes(10));

        terms.Because.ShouldBe("all of it, because Grace did not come");
        terms.Detail.ShouldStartWith("It is paid back on Wed 25 Nov, 09:00.");
        terms.Do.ShouldBe("Report and get 51.75\u00A0€ back");
    }

    [Fact]
    public async Task A_word_against_the_others_freezes_the_money()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        core.GoTo(Lessons.Tomorrow + Duration.FromMinutes(20));
        _ = (await core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, note: null, CancellationToken.None)).Value;

        var terms = (await TermsAsync(cast.Grace, id, BookingAction.ReportNoShow)).Value;

        (terms.Label, terms.Because).ShouldBe(("Frozen", "all of it, because Ada says that you did not come"));
        terms.Detail.ShouldContain("Ada can answer within 72 hours, then an admin decides");
        terms.Do.ShouldBe("Contradict and freeze 51.75\u00A0€");
    }

    [Fact]
    public async Task Who_takes_a_cancellation_back_reads_what_is_held_and_how_long_that_is_possible()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        await CancelAsync(cast.Grace, id);
        core.Clock.Advance(Duration.FromMinutes(1));

        var terms = (await TermsAsync(cast.Grace, id, BookingAction.Undo)).Value;

        (terms.Label, terms.Amount.Minor).ShouldBe(("Held again", 5175));
        terms.Because.ShouldBe("all of it, because you cancelled at most 5 minutes ago; 4 min left");
        terms.Detail.ShouldBe("The lesson on Tue 24 Nov, 09:00 with Ada stands again, if the time is still free. Nothing of the cancellation counts in your reliability.");
        (terms.Leave, terms.Do).ShouldBe(("Leave it cancelled", "Take it back and hold 51.75\u00A0€"));
    }

    [Fact]
    public async Task A_request_that_is_taken_up_again_waits_for_its_answer_again()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = (await core.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace(), CancellationToken.None)).Value;
        await CancelAsync(cast.Ada, id);

        (await TermsAsync(cast.Ada, id, BookingAction.Undo)).Value.Detail.ShouldStartWith("The request for Tue 24 Nov, 09:00 with Grace waits for an answer again, if the time is still free.");
    }

    [Fact]
    public async Task What_is_not_possible_has_no_terms()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);

        (await TermsAsync(cast.Grace, id, BookingAction.Complete)).Refusal.ShouldBe(BookingRefusals.NotOver);
    }

    private async Task<DecisionTerms> AgreedAsync(BookingAction action, Func<Cast, CurrentUser> by, Instant at)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        core.GoTo(at);
        return (await TermsAsync(by(cast), id, action)).Value;
    }

    private async Task CancelAsync(CurrentUser by, BookingId id) =>
        _ = (await core.Get<BookingService>().CancelAsync(by, id, new Cancellation(Reason: null), CancellationToken.None)).Value;

    private async Task<Result<DecisionTerms>> TermsAsync(CurrentUser by, BookingId id, BookingAction action) =>
        DecisionTerms.Of((await core.Get<BookingQueries>().FindAsync(by, id, CancellationToken.None)).Value, action, by.Zone, core.Clock.Now);
}
