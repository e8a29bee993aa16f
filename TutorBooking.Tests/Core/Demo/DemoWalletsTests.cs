using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Tests.Core.Demo;

[Collection(typeof(TheDemo))]
public sealed class DemoWalletsTests(DemoStage stage)
{
    [Theory]
    [InlineData("student@demo.test")]
    [InlineData("student2@demo.test")]
    public async Task Each_student_who_can_sign_in_has_five_thousand_and_a_history_that_says_whence(string email)
    {
        var wallet = await stage.Core.Get<WalletQueries>().ReadAsync(await UserAsync(email, Roles.Student), 1, 500, CancellationToken.None);

        wallet.Balance.ShouldBe(new Money(500_000, "EUR"));
        wallet.Entries.Items.Sum(entry => entry.Amount.Minor).ShouldBe(500_000);
        wallet.Entries.Items.ShouldAllBe(entry => entry.At <= stage.Core.Clock.Now);
        wallet.Entries.Items.Select(entry => entry.Kind).ShouldBeSubsetOf([JournalKind.TopUp, JournalKind.PackageBought, JournalKind.LessonHeld, JournalKind.LessonReturned, JournalKind.LessonSplit, JournalKind.LessonCorrected]);
        wallet.Entries.Items.Select(entry => entry.At).ShouldBeInOrder(SortDirection.Descending);
        wallet.Open.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_demos_ledger_is_in_order()
    {
        var admin = await UserAsync("admin@demo.test", Roles.Admin);
        var findings = (await stage.Core.Get<LedgerQueries>().CheckAsync(admin, CancellationToken.None)).Value;

        findings.ShouldAllBe(finding => finding.Holds);
        findings.Where(finding => finding.Rule is not LedgerRule.CardsAreTaken).ShouldAllBe(finding => finding.Looked > 0, "the demo's people pay from their wallets, but nothing else goes without being looked at");
    }

    [Fact]
    public async Task The_first_student_has_a_package_of_five_hours_with_the_first_tutor_and_some_tutors_have_offers()
    {
        var own = (await stage.Core.Get<PackageQueries>().OwnAsync(await UserAsync("student@demo.test", Roles.Student), CancellationToken.None)).ShouldHaveSingleItem();
        var tutor = await stage.TutorAsync("tutor@demo.test");

        (own.TutorId, own.DurationMinutes, own.PurchasedCredits, own.RemainingCredits, own.Status, own.Price.Minor).ShouldBe((tutor.Id, 60, 5, 5, PackageStatus.Active, 24_581));
        (await stage.Core.Get<PackageQueries>().OffersOfAsync(tutor.Id, CancellationToken.None)).Value
            .Select(offer => (offer.Credits, offer.DiscountPercent, offer.DurationMinutes)).ShouldBe([(5, 5, 60), (10, 10, 60)]);
        (await stage.ReadAsync(db => db.PackageOffers.CountAsync())).ShouldBeGreaterThan(20);
    }

    private async Task<CurrentUser> UserAsync(string email, Roles roles) => new((await stage.AccountAsync(email)).Id, roles, DateTimeZone.Utc);
}
