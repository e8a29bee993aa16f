using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Payments.Coupons.Vouchers;

namespace TutorBooking.Tests.Core.Payments.Coupons;

/// <summary>Nobody finds a coupon by trying many codes, and every coupon counts its uses.</summary>
public sealed class CouponGuardTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Ten_wrong_codes_are_mistakes_and_then_even_a_right_one_has_to_wait()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);
        for (var time = 0; time < CouponGuesses.Most; time++)
        {
            (await FindAsync(cast.Ada, $"GUESS-{time}")).Refusal.ShouldBe(PaymentRefusals.CouponNotFound);
        }

        var tooMany = (await FindAsync(cast.Ada, Spring)).Refusal.ShouldNotBeNull();
        (tooMany.Kind, tooMany.Code).ShouldBe((RefusalKind.TooMany, "TOO_MANY_REQUESTS"));
        tooMany.Sentence.ShouldBe("Too many of your codes were wrong. Wait 10 minutes, or book without a coupon.");
        (await FindAsync(cast.Alan, Spring)).Refusal.ShouldBeNull("another student has tried none");
    }

    [Fact]
    public async Task The_wait_is_over_ten_minutes_after_the_first_wrong_one()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);
        await GuessAsync(cast.Ada);

        core.Clock.Advance(CouponGuesses.Window - Duration.FromSeconds(1));
        (await FindAsync(cast.Ada, Spring)).Refusal.ShouldBe(PaymentRefusals.TooManyCodes(Duration.FromMinutes(1)));

        core.Clock.Advance(Duration.FromSeconds(1));
        (await FindAsync(cast.Ada, Spring)).Refusal.ShouldBeNull();
        (await FindAsync(cast.Ada, "NONE")).Refusal.ShouldBe(PaymentRefusals.CouponNotFound, "they are counted anew");
    }

    [Fact]
    public async Task A_coupon_that_is_over_is_no_guess()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);
        core.GoTo(Until);

        for (var time = 0; time <= CouponGuesses.Most; time++)
        {
            (await FindAsync(cast.Ada, Spring)).Refusal.ShouldBe(PaymentRefusals.CouponExpired);
        }
    }

    [Fact]
    public async Task Codes_that_are_tried_by_booking_count_as_well_and_the_lesson_can_be_booked_without()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);
        for (var time = 0; time < CouponGuesses.Most; time++)
        {
            (await core.PayAsync(cast.Ada, With(cast) with { CouponCode = "NONE" })).Refusal.ShouldBe(PaymentRefusals.CouponNotFound);
        }

        var refusal = (await core.PayAsync(cast.Ada, With(cast))).Refusal.ShouldNotBeNull();

        (refusal.Code, PaymentRefusals.IsOfCoupon(refusal)).ShouldBe(("TOO_MANY_REQUESTS", true));
        (await core.PayAsync(cast.Ada, With(cast) with { CouponCode = null, CardToken = DemoCards.Ok })).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Many_at_once_all_count()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => FindAsync(cast.Ada, "NONE"))));

        (await core.Database.ReadAsync(db => db.CouponGuesses.SingleAsync())).Wrong.ShouldBe(8);
    }

    [Theory]
    [InlineData("UPDATE Coupons SET Uses = 0")]
    [InlineData("DELETE FROM CouponUses")]
    public async Task A_coupon_that_counts_something_else_than_is_noted_is_found(string statement)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);
        _ = (await core.PayAsync(cast.Ada, With(cast))).Value;
        await core.ShouldBeInOrderAsync(cast);
        await using var db = core.Database.CreateDbContext();

        await db.Database.ExecuteSqlRawAsync(statement);

        (await core.CheckAsync(cast.Rosa)).Where(finding => !finding.Holds).ShouldBe([new LedgerFinding(LedgerRule.CouponsCountUses, 1, 1)]);
    }

    private static LessonRequest With(Cast cast) => cast.WithGrace() with { CouponCode = Spring, CardToken = DemoCards.Ok };

    private async Task GuessAsync(CurrentUser student)
    {
        for (var time = 0; time < CouponGuesses.Most; time++)
        {
            await FindAsync(student, "NONE");
        }
    }

    private Task<Result<OfferedCoupon>> FindAsync(CurrentUser student, string code) => core.Get<CouponCodeService>().FindAsync(student, code, CancellationToken.None);
}
