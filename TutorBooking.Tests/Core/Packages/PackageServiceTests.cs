using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Credits;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Packages;

public sealed class PackageServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task What_is_bought_is_paid_from_the_wallet_and_kept_for_the_credits()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        var package = await core.PackageAsync(await core.AdaBuysAsync(cast));

        (package.PurchasedCredits, package.RemainingCredits, package.PriceMinor, package.WalletMinor, package.CardMinor).ShouldBe((5, 5, 24581, 24581, 0));
        (package.FeePercent, package.ExpiresOn, package.DurationMinutes, package.TutorAccountId).ShouldBe((15m, Shop.LastDay, 60, cast.Grace.Id));
        package.Credits.OrderBy(credit => credit.Number).Select(credit => credit.ValueMinor).ShouldBe([4916, 4916, 4916, 4916, 4917]);
        package.Credits.ShouldAllBe(credit => credit.State == CreditState.Available && credit.ExpiresOn == Shop.LastDay && credit.BookingId == null);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(80_000 - 24_581);
        (await core.WalletAsync(cast.Ada)).Entries.Items[0].Kind.ShouldBe(JournalKind.PackageBought);
        (await core.CheckAsync(cast.Rosa)).ShouldAllBe(finding => finding.Holds);
        (await core.Database.ReadAsync(db => db.Outbox.CountAsync(message => message.Kind == nameof(PackageChanged)))).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_request_twice_is_one_purchase()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "800");
        var (offer, other) = (await core.OfferAsync(cast), await core.OfferAsync(cast, credits: 2));

        var first = await core.BuyAsync(cast, cast.Ada, offer, "same");
        var again = await core.BuyAsync(cast, cast.Ada, offer, "same");

        again.Value.ShouldBe(first.Value);
        (await core.BuyAsync(cast, cast.Ada, other, "same")).Refusal.ShouldBe(PackageRefusals.KeyReused);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(80_000 - 24_581);
    }

    [Fact]
    public async Task Money_that_is_not_there_buys_nothing()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);
        await core.TopUpAsync(cast.Ada, "245.80");

        (await core.BuyAsync(cast, cast.Ada, offer)).Refusal.ShouldBe(PaymentRefusals.NotEnoughMoney);

        (await core.Database.ReadAsync(db => db.Packages.CountAsync())).ShouldBe(0);
        (await core.BalanceAsync(cast.Ada)).ShouldBe(24_580);
    }

    [Fact]
    public async Task A_price_above_the_one_shown_is_told_and_one_below_is_taken()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "800");
        var offer = await core.OfferAsync(cast);

        (await core.BuyAsync(cast, cast.Ada, offer, shown: 24_580)).Refusal.ShouldHaveCode("TERMS_CHANGED");
        (await core.BuyAsync(cast, cast.Ada, offer, shown: 24_581)).Refusal.ShouldBeNull();
        (await core.BuyAsync(cast, cast.Ada, offer, shown: 30_000)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Only_a_student_buys_and_only_from_an_approved_tutor_who_is_somebody_else()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = await core.OfferAsync(cast);
        var both = cast.Grace with { Roles = Roles.Student | Roles.Tutor };

        (await core.BuyAsync(cast, cast.Grace, offer)).Refusal.ShouldBe(PackageRefusals.OnlyStudentsBuy);
        (await core.BuyAsync(cast, both, offer)).Refusal.ShouldBe(PackageRefusals.OwnOffer);
        (await core.BuyAsync(cast, cast.Ada, new PackageOfferId(99))).Refusal.ShouldBe(PackageRefusals.OfferNotFound);
        (await core.Get<PackageService>().BuyAsync(cast.Ada, Shop.Request(cast, offer) with { TutorId = new TutorId(99) }, CancellationToken.None)).Refusal.ShouldBe(PackageRefusals.TutorNotFound);
        (await core.BuyAsync(cast, cast.Ada, offer, "")).Refusal.ShouldBe(PackageRefusals.KeyMissing);
        await core.ChangeAsync(async db => (await db.Tutors.SingleAsync()).Status = TutorStatus.Suspended);

        (await core.BuyAsync(cast, cast.Ada, offer)).Refusal.ShouldBe(PackageRefusals.TutorNotApproved);
    }

    [Fact]
    public async Task A_withdrawn_offer_and_one_of_a_length_no_longer_taught_cannot_be_bought()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "800");
        var (withdrawn, halves) = (await core.OfferAsync(cast), await core.OfferAsync(cast, minutes: 30));
        (await core.Get<PackageOfferService>().WithdrawAsync(cast.Grace, withdrawn, 0, CancellationToken.None)).Refusal.ShouldBeNull();
        await core.ChangeAsync(async db => (await db.Tutors.SingleAsync()).Durations = [60]);

        (await core.BuyAsync(cast, cast.Ada, withdrawn)).Refusal.ShouldBe(PackageRefusals.OfferNotFound);
        (await core.BuyAsync(cast, cast.Ada, halves)).Refusal.ShouldBe(PackageRefusals.OfferNotFound);
        (await core.Get<PackageQueries>().OffersOfAsync(cast.GraceProfile, CancellationToken.None)).Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_day_is_counted_by_the_students_clock()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.TopUpAsync(cast.Ada, "800");
        var inKiribati = cast.Ada with { Zone = DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"] };
        core.Clock.Advance(Duration.FromHours(2));

        var bought = (await core.BuyAsync(cast, inKiribati, await core.OfferAsync(cast))).Value;

        (await core.PackageAsync(bought)).ExpiresOn.ShouldBe(Shop.LastDay.PlusDays(1));
    }

    [Fact]
    public async Task Nobody_sees_the_packages_of_another()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AdaBuysAsync(cast);

        (await core.Get<PackageQueries>().OwnAsync(cast.Alan, CancellationToken.None)).ShouldBeEmpty();
        (await core.Get<PackageQueries>().OwnAsync(cast.Ada, CancellationToken.None)).ShouldHaveSingleItem().RemainingCredits.ShouldBe(5);
    }
}
