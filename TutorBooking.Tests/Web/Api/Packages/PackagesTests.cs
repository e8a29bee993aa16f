using NodaTime;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Web.Api.Bookings;

namespace TutorBooking.Tests.Web.Api.Packages;

public sealed class PackagesTests : ApiTest
{
    private long offer;

    private string OfGrace => $"/api/tutors/{People.Profile.Value}/packages";

    [Fact]
    public async Task What_a_tutor_offers_is_told_to_everybody()
    {
        var offers = await Stranger.GetAsync(OfGrace);

        offers.Field("total").GetInt32().ShouldBe(1);
        offers.Items.Single().GetRawText().ShouldBe($$"""{"offer_id":{{offer}},"credits":5,"duration_minutes":60,"price":245.81,"currency":"EUR"}""");
    }

    [Fact]
    public async Task A_bought_package_is_listed_and_pays_for_a_lesson_with_a_credit()
    {
        var ada = await ProgramOfAsync(People.Ada);
        var bought = await ada.PostAsync(OfGrace, new { offer_id = offer });
        bought.Outcome.ShouldBe("201");
        bought.Words("status").ShouldBe("ACTIVE");
        bought.Words("tutor_name").ShouldBe("Grace Hopper");
        bought.Field("purchased_credits").GetInt32().ShouldBe(5);
        bought.Field("price").GetRawText().ShouldBe("245.81");

        // The 22nd of May ends in Berlin two hours before it does in Greenwich.
        bought.Words("expires_at").ShouldBe("2027-05-22T22:00:00Z");

        var booking = await App.BookAsync(ada, People, Pair.Tomorrow, ("use_package_id", $"{bought.Id}"));
        booking.Words("paid_with").ShouldBe("package");
        booking.Field("package_id").GetInt64().ShouldBe(bought.Id);
        booking.Field("total_amount").GetRawText().ShouldBe("51.75");
        booking.Field("amount_due").GetRawText().ShouldBe("0.00");
        (await ada.GetAsync("/api/packages")).Items.Single().GetProperty("remaining_credits").GetInt32().ShouldBe(4);

        var cancelled = await ada.PostAsync(ABooking.Of(booking, "/cancel"));
        cancelled.Field("refunded_amount").GetRawText().ShouldBe("0.00");
        (await ada.GetAsync("/api/packages")).Items.Single().GetProperty("remaining_credits").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task A_package_is_for_its_own_student_tutor_and_length()
    {
        var (ada, alan) = (await ProgramOfAsync(People.Ada), await ProgramOfAsync(People.Alan));
        var package = (await ada.PostAsync(OfGrace, new { offer_id = offer })).Id;
        var start = Pair.Tomorrow + Duration.FromHours(3);

        (await alan.PostAsync(ABooking.Address, await App.BodyAsync(People, start, ("use_package_id", $"{package}")))).Outcome.ShouldBe("404 PACKAGE_NOT_FOUND");
        (await ada.PostAsync(ABooking.Address, await App.BodyAsync(People, start, ("use_package_id", $"{package}"), ("duration_minutes", "30")))).Outcome.ShouldBe("409 PACKAGE_MISMATCH");
    }

    [Fact]
    public async Task A_package_pays_as_long_as_it_has_credits()
    {
        var ada = await ProgramOfAsync(People.Ada);
        var package = (await ada.PostAsync(OfGrace, new { offer_id = offer })).Id;
        for (var credit = 0; credit < 5; credit++)
        {
            await App.BookAsync(ada, People, Pair.Tomorrow + Duration.FromDays(credit), ("use_package_id", $"{package}"));
        }

        (await ada.PostAsync(ABooking.Address, await App.BodyAsync(People, Pair.Tomorrow + Duration.FromDays(5), ("use_package_id", $"{package}")))).Outcome.ShouldBe("409 NO_CREDITS");
    }

    [Fact]
    public async Task A_package_pays_for_no_lesson_after_its_last_day()
    {
        var package = (await (await ProgramOfAsync(People.Ada)).PostAsync(OfGrace, new { offer_id = offer })).Id;
        GoTo(Instant.FromUtc(2027, 5, 22, 10, 0));
        var ada = await ProgramOfAsync(People.Ada);

        (await ada.PostAsync(ABooking.Address, await App.BodyAsync(People, Instant.FromUtc(2027, 5, 23, 9, 0), ("use_package_id", $"{package}")))).Outcome.ShouldBe("409 PACKAGE_EXPIRED");
    }

    [Fact]
    public async Task A_purchase_that_cannot_be_is_refused()
    {
        var ada = await ProgramOfAsync(People.Ada);

        (await ada.PostAsync(OfGrace)).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(OfGrace, new { offer_id = "one" })).Outcome.ShouldBe("422 VALIDATION");
        (await ada.PostAsync(OfGrace, new { offer_id = 999_999 })).Outcome.ShouldBe("404 OFFER_NOT_FOUND");
        (await ada.PostAsync(OfGrace, new { offer_id = offer, card_token = "demo_declined" })).Outcome.ShouldBe("402 PAYMENT_FAILED");
        (await ada.GetAsync("/api/packages?page=0")).Outcome.ShouldBe("422 VALIDATION");
        (await (await ProgramOfAsync(People.Grace)).PostAsync(OfGrace)).Outcome.ShouldBe("403 WRONG_ROLE");
    }

    [Fact]
    public async Task A_purchase_under_the_same_key_is_made_once()
    {
        var ada = await ProgramOfAsync(People.Ada);
        var body = new { offer_id = offer };

        var first = await ada.SendAsync(HttpMethod.Post, OfGrace, body, headers: ("Idempotency-Key", "purchase-1"));
        var second = await ada.SendAsync(HttpMethod.Post, OfGrace, body, headers: ("Idempotency-Key", "purchase-1"));

        second.Id.ShouldBe(first.Id);
        (await ada.GetAsync("/api/packages")).Field("total").GetInt32().ShouldBe(1);
    }

    private protected override async Task PrepareAsync() =>
        offer = (await App.Get<PackageOfferService>().AddAsync(People.Grace.User, new PackageOfferDraft(5, 60, 5), CancellationToken.None)).Value.Value;
}
