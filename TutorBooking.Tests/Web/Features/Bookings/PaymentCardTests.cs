using Bunit;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;

namespace TutorBooking.Tests.Web.Features.Bookings;

/// <summary>Where the money is, from the request to the end.</summary>
public sealed class PaymentCardTests : PageTest
{
    [Fact]
    public async Task Until_something_is_decided_it_is_held()
    {
        var (cast, id) = await AgreedAsync(FakeClock.Start);

        (await WhereAsync(cast.Ada, id)).ShouldBe("Held 51.75\u00A0€. Held until it is decided whether the lesson took place.");
    }

    [Fact]
    public async Task Until_the_tutor_answers_it_is_held_for_that()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var id = await Core.RequestAsync(cast);

        (await WhereAsync(cast.Ada, id)).ShouldBe("Held 51.75\u00A0€. Held until Grace answers; with a no, or without an answer, all of it goes back.");
    }

    [Fact]
    public async Task What_goes_back_is_named_with_whom_it_goes_to()
    {
        var (cast, id) = await AgreedAsync(FakeClock.Start);
        _ = (await Core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation(Reason: null), CancellationToken.None)).Value;

        (await WhereAsync(cast.Ada, id)).ShouldBe("Back to you 51.75\u00A0€. Carried out Mon 23 Nov, 09:00.");
        (await WhereAsync(cast.Grace, id)).ShouldBe("Back to Ada 51.75\u00A0€. Carried out Mon 23 Nov, 09:00.");
    }

    [Fact]
    public async Task A_student_reads_from_where_a_lesson_was_paid_and_its_tutor_does_not()
    {
        var (cast, id) = await SplitAsync();

        (await WaysAsync(cast.Ada, id)).ShouldBe(["Paid 20.00\u00A0€ from your wallet and 31.75\u00A0€ from your card."]);
        (await WaysAsync(cast.Rosa, id)).ShouldBe(["Paid 20.00\u00A0€ from the wallet and 31.75\u00A0€ from the card."]);
        (await WaysAsync(cast.Grace, id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_part_that_goes_back_is_followed_until_it_is_there()
    {
        var (cast, id) = await SplitAsync();
        _ = (await Core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation(Reason: null), CancellationToken.None)).Value;
        (await WaysAsync(cast.Ada, id)).Skip(1).ShouldBe(["20.00\u00A0€ to your wallet.", "31.75\u00A0€ to your card, sent after Mon 23 Nov, 09:05."]);

        Core.Clock.Advance(Duration.FromMinutes(6));
        await Core.Get<CardPaymentSweep>().RunAsync(CancellationToken.None);
        await Core.Get<CardRefundSweep>().RunAsync(CancellationToken.None);

        (await WaysAsync(cast.Ada, id)).Skip(1).ShouldBe(["20.00\u00A0€ to your wallet.", "31.75\u00A0€ back on your card."]);
        (await WaysAsync(cast.Grace, id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_that_an_admin_gives_back_is_shared_as_it_was_paid()
    {
        var (cast, id) = await SplitAsync();
        _ = (await Core.Get<BookingService>().CancelAsync(cast.Rosa, id, new Cancellation("Ill", PercentBack: 50), CancellationToken.None)).Value;

        (await WhereAsync(cast.Ada, id)).ShouldStartWith("Back to you 25.88\u00A0€. Grace earns 22.50\u00A0€.");
        (await WaysAsync(cast.Ada, id)).Skip(1).ShouldBe(["10.00\u00A0€ to your wallet.", "15.88\u00A0€ to your card, sent after Mon 23 Nov, 09:00."]);
    }

    [Fact]
    public async Task A_cancellation_that_was_taken_back_sends_nothing()
    {
        var (cast, id) = await SplitAsync();
        _ = (await Core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation(Reason: null), CancellationToken.None)).Value;
        _ = (await Core.Get<BookingService>().UndoAsync(cast.Ada, id, CancellationToken.None)).Value;

        (await WaysAsync(cast.Ada, id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_tutor_earns_is_told_to_both()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow + Duration.FromHours(1));
        _ = (await Core.Get<BookingService>().CompleteAsync(cast.Grace, id, CancellationToken.None)).Value;

        (await WhereAsync(cast.Ada, id)).ShouldStartWith("Grace earns 45.00\u00A0€.");
        (await WhereAsync(cast.Grace, id)).ShouldStartWith("You earn 45.00\u00A0€.");
    }

    [Fact]
    public async Task A_missing_tutors_money_waits_until_nobody_can_contradict()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow + Duration.FromMinutes(10));
        _ = (await Core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, note: null, CancellationToken.None)).Value;
        (await WhereAsync(cast.Ada, id)).ShouldBe("Comes back to you 51.75\u00A0€. Decided, and carried out once nobody can contradict any more: Wed 25 Nov, 09:00.");

        Core.GoTo(Lessons.Tomorrow + Duration.FromDays(1) + Duration.FromSeconds(1));
        await Core.Get<SettlementSweep>().RunAsync(CancellationToken.None);

        (await WhereAsync(cast.Ada, id)).ShouldStartWith("Back to you 51.75\u00A0€. Carried out Wed 25 Nov");
    }

    [Fact]
    public async Task In_a_dispute_it_is_frozen()
    {
        var (cast, id) = await AgreedAsync(Lessons.Tomorrow + Duration.FromMinutes(10));
        _ = (await Core.Get<BookingService>().ReportNoShowAsync(cast.Ada, id, Party.Tutor, note: null, CancellationToken.None)).Value;
        _ = (await Core.Get<BookingService>().ReportNoShowAsync(cast.Grace, id, Party.Student, "I was there", CancellationToken.None)).Value;

        (await WhereAsync(cast.Ada, id)).ShouldBe("Frozen 51.75\u00A0€. Frozen until an admin has decided the dispute.");
    }

    private async Task<(Cast Cast, BookingId Booking)> SplitAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "20");
        return (cast, (await Core.Get<LessonBookingService>().RequestAsync(cast.Ada, cast.WithGrace() with { CardToken = DemoCards.Ok }, CancellationToken.None)).Value);
    }

    private async Task<List<string>> WaysAsync(CurrentUser by, BookingId id)
    {
        var booking = (await Core.Get<BookingQueries>().FindAsync(by, id, CancellationToken.None)).Value;
        var card = Render<PaymentCard>(parameters => parameters.Add(card => card.Booking, booking).Add(card => card.Zone, by.Zone));
        return [.. card.FindAll(".way").Select(way => way.TextContent)];
    }

    private async Task<(Cast Cast, BookingId Booking)> AgreedAsync(Instant now)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.AgreeAsync(cast);
        Core.GoTo(now);
        return (cast, booking);
    }

    private async Task<string> WhereAsync(CurrentUser by, BookingId id)
    {
        var booking = (await Core.Get<BookingQueries>().FindAsync(by, id, CancellationToken.None)).Value;
        var card = Render<PaymentCard>(parameters => parameters.Add(card => card.Booking, booking).Add(card => card.Zone, by.Zone));
        var lines = card.FindAll(".where dl > div").Select(line => $"{line.QuerySelector("dt")?.TextContent} {line.QuerySelector("dd")?.TextContent}.");
        return $"{string.Join(' ', lines)} {card.Find(".where .when").TextContent}";
    }
}
