using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Many who pay at once with cards, each by a connection and a queue of their own: one lesson is paid for once.</summary>
[Trait("Kind", "Race")]
public sealed class CardRaceTests : IDisposable
{
    private const int Racers = 50;
    private const int Rounds = 5;

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Of_fifty_who_pay_for_one_hour_one_has_it_and_no_other_card_is_charged()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var students = new List<CurrentUser>();
        for (var racer = 0; racer < Racers; racer++)
        {
            students.Add(await Cast.AddAccountAsync(core.Database, $"Student {racer}", Roles.Student));
        }

        var line = new ReadersLine(Racers, "Claims");
        var outcomes = await Task.WhenAll(students.Select((student, racer) => RequestAsync(racer, line, student, cast.WithGrace())));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().ShouldAllBe(refusal => refusal == SchedulingRefusals.SlotTaken);
        await OneIsPaidAsync(cast, bookings: 1);
    }

    [Fact]
    public async Task The_same_request_twice_at_once_is_one_lesson_and_one_charge()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        for (var round = 0; round < Rounds; round++)
        {
            var (line, lesson) = (new ReadersLine(2, "Claims"), cast.WithGrace(Lessons.Tomorrow + Duration.FromDays(round)));

            var outcomes = await Task.WhenAll(RequestAsync(0, line, cast.Ada, lesson), RequestAsync(1, line, cast.Ada, lesson));

            outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1, $"in round {round}: {outcomes[0].Refusal?.Sentence} {outcomes[1].Refusal?.Sentence}");
            await OneIsPaidAsync(cast, round + 1);
        }
    }

    [Fact]
    public async Task Two_sweeps_at_once_charge_a_card_once_and_send_it_back_once()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.BuyAsync(cast, PaidBy.Card);
        await SweepTwiceAsync<CardPaymentSweep>();
        _ = (await core.Get<BookingService>().CancelAsync(cast.Ada, id, new Cancellation("A cold"), CancellationToken.None)).Value;
        core.Clock.Advance(Till.Later);
        await SweepTwiceAsync<CardRefundSweep>();
        await core.SweepRefundsAsync();

        (await core.RefundsAsync()).ShouldHaveSingleItem().State.ShouldBe(CardRefundState.Arrived);
        (await core.TakenAsync()).ShouldBe(0);
    }

    private async Task OneIsPaidAsync(Cast cast, int bookings)
    {
        await core.SweepCardsAsync();
        (await core.BookingsAsync()).ShouldBe(bookings);
        (await core.TakenAsync()).ShouldBe(5175 * bookings);
        var states = (await core.CardsAsync()).ConvertAll(payment => payment.State);
        states.Count(state => state is CardPaymentState.Captured).ShouldBe(bookings);
        states.Where(state => state is not CardPaymentState.Captured).ShouldAllBe(state => state == CardPaymentState.Ended);
        (await core.HoldsAsync()).ShouldBe(0);
        await core.ShouldBeInOrderAsync(cast);
    }

    private Task<Result<BookingId>> RequestAsync(int racer, ReadersLine line, CurrentUser student, LessonRequest lesson) => Task.Run(() =>
    {
        var process = core.Database.InProcess(racer, line);
        var cards = core.Create<CardAuthorisations>(process, core.Create<CardSettlement>(process));
        return core.Create<LessonBookingService>(process, core.Create<LessonPayment>(process, cards))
            .RequestAsync(student, lesson with { CardToken = DemoCards.Ok }, CancellationToken.None);
    });

    private Task<int[]> SweepTwiceAsync<TSweep>()
        where TSweep : Sweep
    {
        var line = new ReadersLine(2, "CardPayments");
        return Task.WhenAll(Enumerable.Range(0, 2).Select(machine => Task.Run(() => core.Create<TSweep>(core.Database.InProcess(machine, line)).RunAsync(CancellationToken.None))));
    }
}
