using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Packages;

public sealed class PackageCreditsTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_booked_lesson_takes_a_credit_and_its_value_with_it()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast);
        await using var db = core.Database.CreateDbContext();

        var taken = (await db.ReserveCreditAsync(cast.Ada.Id, cast.GraceProfile, 60, id, Shop.LastDay, CancellationToken.None)).Value;
        await db.BindCreditAsync(taken, new BookingId(7), "booking/7/held", cast.Ada.Id, core.Clock.Now, CancellationToken.None);
        (await db.TrySaveAsync(CancellationToken.None)).ShouldBe(SaveOutcome.Saved);

        (taken.Value.Minor, taken.TutorShare.Minor, taken.Fee.Minor).ShouldBe((4916, 4275, 641));
        var package = await core.PackageAsync(id);
        (package.RemainingCredits, package.Version).ShouldBe((4, 1));
        package.Credits.Single(credit => credit.Number is 1).ShouldSatisfyAllConditions(
            credit => credit.State.ShouldBe(CreditState.Reserved), credit => credit.BookingId.ShouldBe(new BookingId(7)));
        (await SumAsync(line => line.Account == LedgerAccountKind.PackageEscrow)).ShouldBe(24_581 - 4_916);
        (await SumAsync(line => line.Account == LedgerAccountKind.Escrow)).ShouldBe(4_916);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task What_stands_against_a_package_is_told_in_the_order_of_the_rules()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast, credits: 2);
        var (otherTutor, late) = (new TutorId(99), Shop.LastDay.PlusDays(1));

        (await AskAsync(cast.Ada, otherTutor, 30, new PackageId(99), late)).ShouldBe(PackageRefusals.NotFound);
        (await AskAsync(cast.Alan, otherTutor, 30, id, late)).ShouldBe(PackageRefusals.NotFound, "somebody else’s is as if it were not there");
        (await AskAsync(cast.Ada, otherTutor, 30, id, late)).ShouldBe(PackageRefusals.OtherTutor);
        (await AskAsync(cast.Ada, cast.GraceProfile, 30, id, late)).ShouldHaveCode("PACKAGE_MISMATCH");
        (await AskAsync(cast.Ada, cast.GraceProfile, 60, id, late)).ShouldHaveCode("PACKAGE_EXPIRED");
        (await AskAsync(cast.Ada, cast.GraceProfile, 60, id, Shop.LastDay)).ShouldBeNull();
        await core.BookAsync(cast, id, 1);
        await core.BookAsync(cast, id, 2);

        (await AskAsync(cast.Ada, cast.GraceProfile, 60, id, late)).ShouldHaveCode("PACKAGE_EXPIRED");
        (await AskAsync(cast.Ada, cast.GraceProfile, 60, id, Shop.LastDay)).ShouldBe(PackageRefusals.NoCredits);
    }

    [Fact]
    public async Task The_credit_that_expires_first_is_taken_first()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast, credits: 3);
        await core.BookAsync(cast, id, 1);
        await core.ChangeAsync(async db =>
        {
            db.Entry(await db.Credits.SingleAsync(credit => credit.Number == 2)).Property(credit => credit.ExpiresOn).CurrentValue = Shop.LastDay.PlusDays(14);
        });
        await core.RestoreAsync(id, 1);

        await core.BookAsync(cast, id, 2);
        await core.BookAsync(cast, id, 3);
        await core.BookAsync(cast, id, 4, Shop.LastDay.PlusDays(3));

        (await core.PackageAsync(id)).Credits.OrderBy(credit => credit.Number).Select(credit => credit.BookingId!.Value.Value).ShouldBe([2, 4, 3]);
    }

    [Theory]
    [InlineData(false, 14)]
    [InlineData(true, 7)]
    public async Task A_credit_that_comes_back_when_its_package_has_expired_lives_some_days_more(bool studentCancelled, int days)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast, credits: 2);
        await core.BookAsync(cast, id, 1, Shop.LastDay);
        core.Clock.Advance(Duration.FromDays(181));

        await core.RestoreAsync(id, 1, studentCancelled);

        var credit = (await core.PackageAsync(id)).Credits.Single(one => one.Number is 1);
        (credit.State, credit.ExpiresOn).ShouldBe((CreditState.Available, Shop.LastDay.PlusDays(1 + days)));
        (await core.BookAsync(cast, id, 2, Shop.LastDay.PlusDays(1 + days))).ShouldBeNull();
        (await core.BookAsync(cast, id, 3, Shop.LastDay.PlusDays(1 + days))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_credit_that_comes_back_in_time_keeps_its_last_day()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast, credits: 2);
        await core.BookAsync(cast, id, 1, Shop.LastDay);
        core.Clock.Advance(Duration.FromDays(180));

        await core.RestoreAsync(id, 1);

        (await core.PackageAsync(id)).Credits.ShouldAllBe(credit => credit.ExpiresOn == Shop.LastDay);
    }

    [Fact]
    public async Task A_credit_is_consumed_or_restored_once_whatever_is_tried_again()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast, credits: 2);
        await core.BookAsync(cast, id, 1);
        await core.BookAsync(cast, id, 2);

        await core.ChangeAsync(db => db.ConsumeCreditAsync(new BookingId(1), CancellationToken.None));
        await core.ChangeAsync(db => db.ConsumeCreditAsync(new BookingId(1), CancellationToken.None));
        await core.ChangeAsync(db => db.RestoreCreditAsync(new BookingId(1), studentCancelled: false, core.Clock.Now, CancellationToken.None));
        await core.RestoreAsync(id, 2);
        await core.ChangeAsync(db => db.RestoreCreditAsync(new BookingId(2), studentCancelled: false, core.Clock.Now, CancellationToken.None));
        await core.ChangeAsync(db => db.ConsumeCreditAsync(new BookingId(2), CancellationToken.None));
        await core.ChangeAsync(db => db.ConsumeCreditAsync(new BookingId(99), CancellationToken.None));

        var package = await core.PackageAsync(id);
        package.Credits.OrderBy(credit => credit.Number).Select(credit => credit.State).ShouldBe([CreditState.Consumed, CreditState.Available]);
        package.RemainingCredits.ShouldBe(1);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task A_cancellation_that_is_taken_back_finds_the_same_credit_unless_another_lesson_has_it()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AdaBuysAsync(cast, credits: 2);
        await core.BookAsync(cast, id, 1);
        await core.BookAsync(cast, id, 2);
        await core.RestoreAsync(id, 2);

        (await AgainAsync(id, 2)).ShouldBeNull();
        (await AgainAsync(id, 2)).ShouldBeNull("it is there already");
        (await core.PackageAsync(id)).RemainingCredits.ShouldBe(0);
        await core.ChangeAsync(db => db.RestoreCreditAsync(new BookingId(2), studentCancelled: true, core.Clock.Now, CancellationToken.None));
        (await core.PackageAsync(id)).Credits.Single(credit => credit.Number is 2).State.ShouldBe(CreditState.Available);
        await using (var db = core.Database.CreateDbContext())
        {
            (await db.ReserveCreditAsync(cast.Ada.Id, cast.GraceProfile, 60, id, Shop.Tomorrow, CancellationToken.None)).Refusal.ShouldBeNull();
            await db.TrySaveAsync(CancellationToken.None);
        }

        (await AgainAsync(id, 2)).ShouldBe(PackageRefusals.NoCredits);
    }

    [Fact]
    public async Task The_database_itself_lets_no_package_below_zero()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AdaBuysAsync(cast);
        await using var db = core.Database.CreateDbContext();

        (await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync("UPDATE Packages SET RemainingCredits = -1")))
            .Message.ShouldContain("CK_Packages_NotBelowZero");
    }

    [Theory]
    [InlineData("UPDATE Packages SET RemainingCredits = 4", LedgerRule.CreditsAddUp)]
    [InlineData("DELETE FROM Credits WHERE Number = 5; UPDATE Packages SET RemainingCredits = 4", LedgerRule.CreditsAddUp)]
    [InlineData("UPDATE Credits SET ValueMinor = 1 WHERE Number = 1", LedgerRule.PackagesMatch)]
    public async Task A_package_that_does_not_add_up_is_found_by_the_ledgers_rules(string meddling, LedgerRule broken)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AdaBuysAsync(cast);
        await core.Database.ReadAsync(db => db.Database.ExecuteSqlRawAsync(meddling));

        (await core.CheckAsync(cast.Rosa)).Where(finding => !finding.Holds).Select(finding => finding.Rule).ShouldContain(broken);
    }

    private async Task<Refusal?> AskAsync(CurrentUser student, TutorId tutor, int minutes, PackageId package, LocalDate day)
    {
        await using var db = core.Database.CreateDbContext();
        return (await db.ReserveCreditAsync(student.Id, tutor, minutes, package, day, CancellationToken.None)).Refusal;
    }

    private async Task<Refusal?> AgainAsync(PackageId package, long booking)
    {
        await using var db = core.Database.CreateDbContext();
        var refusal = (await db.ReserveAgainAsync(new BookingId(booking), package, Shop.Tomorrow, CancellationToken.None)).Refusal;
        await db.TrySaveAsync(CancellationToken.None);
        return refusal;
    }

    private Task<long> SumAsync(System.Linq.Expressions.Expression<Func<JournalLine, bool>> which) =>
        core.Database.ReadAsync(db => db.JournalLines.Where(which).SumAsync(line => line.AmountMinor));
}
