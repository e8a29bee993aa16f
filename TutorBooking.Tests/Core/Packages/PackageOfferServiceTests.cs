using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Packages;

public sealed class PackageOfferServiceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData(2, 60, 0, null)]
    [InlineData(50, 30, 50, null)]
    [InlineData(1, 60, 5, "VALIDATION")]
    [InlineData(51, 60, 5, "VALIDATION")]
    [InlineData(5, 45, 5, "VALIDATION")]
    [InlineData(5, 60, -1, "VALIDATION")]
    [InlineData(5, 60, 51, "VALIDATION")]
    public async Task An_offer_has_2_to_50_lessons_of_a_length_that_is_taught_at_up_to_50_percent_off(int credits, int minutes, int discount, string? code)
    {
        var cast = await Cast.OnStageAsync(core.Database);

        (await AddAsync(cast.Grace, new PackageOfferDraft(credits, minutes, discount))).Refusal.ShouldHaveCode(code);
    }

    [Fact]
    public async Task The_same_size_and_length_is_offered_once_at_a_time()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var first = await AddAsync(cast.Grace, new PackageOfferDraft(5, 60, 5));

        (await AddAsync(cast.Grace, new PackageOfferDraft(5, 60, 10))).Refusal.ShouldBe(PackageRefusals.SameOffer);
        await core.Get<PackageOfferService>().WithdrawAsync(cast.Grace, first.Value, 0, CancellationToken.None);

        (await AddAsync(cast.Grace, new PackageOfferDraft(5, 60, 10))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_offers_more_than_twelve_packages()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        foreach (var credits in Enumerable.Range(PackageOfferPolicy.FewestCredits, PackageOfferPolicy.MostOffers))
        {
            await AddAsync(cast.Grace, new PackageOfferDraft(credits, 60, 5));
        }

        (await AddAsync(cast.Grace, new PackageOfferDraft(40, 60, 5))).Refusal.ShouldBe(PackageRefusals.TooManyOffers);
    }

    [Fact]
    public async Task A_changed_discount_holds_for_who_buys_from_now_on()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var before = await core.PackageAsync(await core.AdaBuysAsync(cast));

        (await core.Get<PackageOfferService>().DiscountAsync(cast.Grace, before.OfferId, 10, 0, CancellationToken.None)).Refusal.ShouldBeNull();

        (await core.Get<PackageQueries>().OffersOfAsync(cast.GraceProfile, CancellationToken.None)).Value.ShouldHaveSingleItem().Price.Total.Minor.ShouldBe(23_288);
        (await core.PackageAsync(before.Id)).PriceMinor.ShouldBe(24_581);
        (await core.Get<PackageOfferService>().DiscountAsync(cast.Grace, before.OfferId, 20, 0, CancellationToken.None)).Refusal.ShouldBe(PackageRefusals.ChangedMeanwhile);
    }

    [Fact]
    public async Task Only_its_tutor_changes_an_offer()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var offer = (await AddAsync(cast.Grace, new PackageOfferDraft(5, 60, 5))).Value;
        var other = cast.Alan with { Roles = Roles.Tutor };

        (await core.Get<PackageOfferService>().WithdrawAsync(cast.Ada, offer, 0, CancellationToken.None)).Refusal.ShouldBe(PackageRefusals.OnlyTutors);
        (await core.Get<PackageOfferService>().WithdrawAsync(other, offer, 0, CancellationToken.None)).Refusal.ShouldBe(PackageRefusals.OfferNotFound);
        (await AddAsync(cast.Ada, new PackageOfferDraft(5, 60, 5))).Refusal.ShouldBe(PackageRefusals.OnlyTutors);
        (await AddAsync(other, new PackageOfferDraft(5, 60, 5))).Refusal.ShouldBe(PackageRefusals.NoProfile);
    }

    private Task<Result<PackageOfferId>> AddAsync(CurrentUser tutor, PackageOfferDraft draft) =>
        core.Get<PackageOfferService>().AddAsync(tutor, draft, CancellationToken.None);
}
