using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments.Coupons;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>Many who use a coupon at once, for lessons that do not stand in each other's way.</summary>
[Trait("Kind", "Race")]
public sealed class CouponRaceTests : IDisposable
{
    private const int Racers = 20;

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Of_twenty_who_want_the_last_use_one_has_it()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast, Vouchers.TenPercent with { Value = 100, MostUses = 1 });
        var students = new List<CurrentUser>();
        for (var racer = 0; racer < Racers; racer++)
        {
            students.Add(await Cast.AddAccountAsync(core.Database, $"Student {racer}", Roles.Student));
        }

        var line = new ReadersLine(Racers, "Coupons");
        var outcomes = await Task.WhenAll(students.Select((student, racer) => RequestAsync(racer, line, student, cast)));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().ShouldAllBe(refusal => refusal == PaymentRefusals.CouponUsedUp);
        (await core.UsesAsync()).ShouldBe((1, 1));
        (await core.BookingsAsync()).ShouldBe(1);
        await core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_student_who_uses_it_for_many_lessons_at_once_has_it_for_one()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast, Vouchers.TenPercent with { Value = 100 });

        var line = new ReadersLine(Racers, "Coupons");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Racers).Select(racer => RequestAsync(racer, line, cast.Ada, cast)));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().ShouldAllBe(refusal => refusal == PaymentRefusals.CouponUsed);
        (await core.UsesAsync()).ShouldBe((1, 1));
    }

    // Each on a day of its own; the lesson is free, so nothing but the coupon is read in between.
    private Task<Result<BookingId>> RequestAsync(int racer, ReadersLine line, CurrentUser student, Cast cast) => Task.Run(() =>
    {
        var process = core.Database.InProcess(racer, line);
        var cards = core.Create<CardAuthorisations>(process, core.Create<CardSettlement>(process));
        var lesson = cast.WithGrace(Lessons.Tomorrow + Duration.FromDays(racer)) with { CouponCode = Vouchers.Spring };
        return core.Create<LessonBookingService>(process, core.Create<LessonPayment>(process, cards)).RequestAsync(student, lesson, CancellationToken.None);
    });
}
