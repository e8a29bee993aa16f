using NodaTime;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Demo;

/// <summary>What the demo's tutors offer, and the package that its first student has with its first tutor.</summary>
internal sealed class DemoPackages(DemoCast cast, decimal feePercent, PackageOptions options, Instant now)
{
    private const int Minutes = 60;
    private const int EveryWhich = 3;

    // Before the first step of the wallets, which stand as if it had not been.
    private static readonly Duration Since = Duration.FromDays(60);
    private static readonly Duration Considered = Duration.FromHours(1);

    private static readonly (int Credits, int Discount)[] Sizes = [(5, 5), (10, 10)];

    private PackageOffer? sold;
    private TopUp? topUp;

    private DemoTeacher Helena => cast.Teacher(DemoPeople.Tutor);

    private UserId Ada => cast.Learner(DemoPeople.Student).Id;

    /// <summary>Offers of the first tutor and of every third, and the money that the package is bought with; numbers come with the next save.</summary>
    public void Offer(TutorBookingDb db)
    {
        var sellers = cast.Teachers.Where((teacher, index) => (teacher == Helena || index % EveryWhich is 0) && teacher.Profile.Durations.Contains(Minutes));
        var offers = sellers.SelectMany(seller => Sizes.Select(size => new PackageOffer
        {
            TutorId = seller.Profile.Id,
            Credits = size.Credits,
            DurationMinutes = Minutes,
            DiscountPercent = size.Discount,
        })).ToList();
        sold = offers.First(offer => offer.TutorId == Helena.Profile.Id);
        topUp = new TopUp
        {
            PersonId = Ada,
            RequestKey = "demo/package",
            AmountMinor = Price(sold).Minor,
            Currency = Helena.Profile.Currency,
            CreatedAt = now - Since,
        };
        db.PackageOffers.AddRange(offers);
        db.TopUps.Add(topUp);
    }

    /// <summary>Buys it, as the first movement of all.</summary>
    public async Task BuyAsync(TutorBookingDb db, CancellationToken ct)
    {
        if (sold is null || topUp is null) throw new InvalidOperationException("What is not offered cannot be bought.");

        await DemoWallets.AddAsync(db, topUp, ct);
        var boughtAt = topUp.CreatedAt + Considered;
        var bought = Package.Bought(new PackageTerms(
            Ada, Helena.Profile.Id, Helena.Account.Id, sold.Id, topUp.RequestKey, sold.Credits, Minutes, topUp.Amount, feePercent, boughtAt,
            PackagePolicy.ExpiresOn(boughtAt, cast.Learner(DemoPeople.Student).Zone, options.ValidDays), options.Grace));
        db.Packages.Add(bought);
        await db.SaveChangesAsync(ct);
        await db.PostAsync(bought.Tell(), ct);
    }

    private Money Price(PackageOffer offer) =>
        PackagePrice.For(Helena.Profile.HourlyRate, offer.DurationMinutes, offer.Credits, offer.DiscountPercent, feePercent).Total;
}
