using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Coupons;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Core.Payments.Coupons.Vouchers;

namespace TutorBooking.Tests.Core.Payments.Coupons;

public sealed class CouponServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task An_admin_adds_one_which_says_who_did_and_when()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        await core.AddCouponAsync(cast, TenPercent with { Code = " spring10 ", MostUses = 5 });

        var line = (await ListAsync(cast.Rosa)).Value.Items.ShouldHaveSingleItem();
        (line.Code, line.Value.Percent, line.Uses, line.MostUses).ShouldBe((Spring, 10, 0, 5));
        (line.CreatedBy, line.CreatedAt, line.WithdrawnBy).ShouldBe(("Rosa Parks", FakeClock.Start, null));
    }

    [Fact]
    public async Task A_code_is_there_once_however_it_is_written()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AddCouponAsync(cast);

        (await core.Get<CouponService>().AddAsync(cast.Rosa, Amount(5) with { Code = "spring10" }, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.CouponExists);
    }

    [Fact]
    public async Task Nobody_but_admins_sees_or_changes_them()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AddCouponAsync(cast);

        foreach (var other in new[] { cast.Ada, cast.Grace })
        {
            (await core.Get<CouponService>().AddAsync(other, TenPercent with { Code = "MINE" }, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsCoupons);
            (await core.Get<CouponService>().WithdrawAsync(other, id, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsCoupons);
            (await ListAsync(other)).Refusal.ShouldBe(PaymentRefusals.OnlyAdminsCoupons);
        }

        (await core.CouponAsync()).IsWithdrawn.ShouldBeFalse();
    }

    [Fact]
    public async Task A_withdrawn_one_is_offered_to_nobody_and_says_who_withdrew_it_first()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AddCouponAsync(cast);
        (await FindAsync(cast.Ada, "spring10 ")).Value.ShouldBe(new OfferedCoupon(Spring, new CouponValue(10, Amount: null)));

        (await core.Get<CouponService>().WithdrawAsync(cast.Rosa, id, CancellationToken.None)).Value.ShouldBe(id);
        (await core.Get<CouponService>().WithdrawAsync(cast.Rosa, id, CancellationToken.None)).Value.ShouldBe(id);

        (await FindAsync(cast.Ada, Spring)).Refusal.ShouldBe(PaymentRefusals.CouponExpired);
        (await ListAsync(cast.Rosa)).Value.Items.ShouldHaveSingleItem().WithdrawnBy.ShouldBe("Rosa Parks");
        (await core.CouponAsync()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_code_that_nobody_has_made_is_not_found_and_only_students_ask()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await FindAsync(cast.Ada, "NONE")).Refusal.ShouldBe(PaymentRefusals.CouponNotFound);
        (await FindAsync(cast.Grace, "NONE")).Refusal.ShouldBe(PaymentRefusals.OnlyStudentsCoupons);
        (await core.Get<CouponService>().WithdrawAsync(cast.Rosa, new CouponId(404), CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.CouponNotFound);
    }

    private Task<Result<Page<CouponLine>>> ListAsync(CurrentUser by) => core.Get<CouponQueries>().ListAsync(by, 1, 20, CancellationToken.None);

    private Task<Result<OfferedCoupon>> FindAsync(CurrentUser by, string code) => core.Get<CouponCodeService>().FindAsync(by, code, CancellationToken.None);
}
