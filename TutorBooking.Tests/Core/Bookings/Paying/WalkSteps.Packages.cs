using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Packages;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What can happen with packages: they are bought as lessons are, and lessons are booked with their credits.</summary>
internal sealed partial class WalkSteps
{
    private readonly Dictionary<UserId, PackageRequest> purchases = [];
    private PackageOfferId[] offers = [];
    private int bought;

    // Neither price divides by its number of credits, and few do once the discounts change, so that one credit carries the rest.
    private async Task OfferPackagesAsync() => offers = [await core.OfferAsync(Cast, credits: 5), await core.OfferAsync(Cast, credits: 10, discount: 9, minutes: 30)];

    private void FillWithPackages()
    {
        var service = core.Get<PackageService>();
        Put(5, Buy);
        Put(1, () => Purchase("ask for the package again", BuyAsync));
        Put(1, BuyOtherwise);
        Put(1, Discount);
        Put(3, () => Purchase("take the package's second step", (student, request) => service.ConfirmPaymentAsync(student, request, CancellationToken.None)));
        Put(1, () => Purchase("leave the package", (student, request) => service.LeavePaymentAsync(student, request, CancellationToken.None)));
        Put(14, RequestWithCredit);
    }

    private (string, Func<Task>) Buy()
    {
        var (student, card) = (One(students), One<string?>([null, DemoCards.Ok, .. DemoCards.All]));
        var request = new PackageRequest(Cast.GraceProfile, One(offers), ExpectedPrice: null, $"buy-{++bought}", card);
        return ($"buy {request.Purpose} with {card}", () => BuyAsync(student, request));
    }

    private (string, Func<Task>) BuyOtherwise()
    {
        var card = One<string?>([null, .. DemoCards.All]);
        return Purchase($"ask for the package again with {card}", (student, request) => BuyAsync(student, request with { CardToken = card }));
    }

    // While somebody's card waits for its second step, the price changes.
    private (string, Func<Task>) Discount()
    {
        var (id, percent) = (One(offers), random.Next(PackageOfferPolicy.HighestDiscount + 1));
        return ($"give a discount of {percent} %", async () =>
        {
            var version = await core.Database.ReadAsync(db => db.PackageOffers.Where(offer => offer.Id == id).Select(offer => offer.Version).SingleAsync());
            await core.Get<PackageOfferService>().DiscountAsync(Cast.Grace, id, percent, version, CancellationToken.None);
        }
        );
    }

    private Task<Result<PackageId>> BuyAsync(CurrentUser student, PackageRequest request)
    {
        purchases[student.Id] = request;
        return core.Get<PackageService>().BuyAsync(student, request, CancellationToken.None);
    }

    private (string, Func<Task>) Purchase(string name, Func<CurrentUser, PackageRequest, Task> act)
    {
        var student = One(students);
        return (name, () => purchases.TryGetValue(student.Id, out var request) ? act(student, request) : Task.CompletedTask);
    }

    // Now and then by somebody whose package it is not: then nothing may happen.
    private (string, Func<Task>) RequestWithCredit()
    {
        var (back, at, other) = (random.Next(Recent), Tomorrow(8 + random.Next(12)), random.Next(10) is 0 ? One(students) : null);
        return ($"request {at} with a credit", async () =>
        {
            var recent = await core.Database.ReadAsync(db => db.Packages
                .OrderByDescending(one => one.Id).Take(Recent).Select(one => new { one.Id, one.StudentId, one.DurationMinutes }).ToListAsync());
            if (recent.Count is 0) return;

            var package = recent[back % recent.Count];
            var student = other ?? students.Single(one => one.Id == package.StudentId);
            await PayAsync(student, Cast.WithGrace(at) with { PackageId = package.Id, DurationMinutes = package.DurationMinutes });
        }
        );
    }
}
