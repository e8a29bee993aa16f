using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Radzen.Blazor;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Core.Payments.Coupons;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Features.Packages;

namespace TutorBooking.Tests.Web.Features.Payments;

/// <summary>Lessons and packages whose cards are entered on a page of the gateway's.</summary>
public sealed class StripePurchaseTests : IAsyncLifetime
{
    private StripePages? pages;

    private StripePages Here => pages.ShouldNotBeNull();

    public async ValueTask InitializeAsync() => pages = await StripePages.OpenAsync();

    public ValueTask DisposeAsync() => Here.CloseAsync();

    [Fact]
    public async Task Who_books_a_lesson_is_shown_no_test_cards_and_goes_on_to_the_page_where_the_card_is_entered()
    {
        var cast = await Cast.OnStageAsync(Here.Data.Database);
        var page = OpenLesson(cast, Request(cast));
        page.FindAll("#card").ShouldBeEmpty();
        page.Find("[aria-labelledby=payment]").TextContent.ShouldContain("You enter your card on the next page");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Here.Address.ShouldBe(Here.Books.Pages.Single().Address));
        Primary(page).TextContent.ShouldBe("Continue at your bank");
    }

    [Fact]
    public async Task Who_comes_back_having_paid_has_the_lesson_without_another_press()
    {
        var cast = await Cast.OnStageAsync(Here.Data.Database);
        var request = Request(cast);
        await Here.Data.PayAsync(cast.Ada, request);
        Here.Books.PayOpenPage();

        var page = OpenLesson(cast, request);

        page.WaitForAssertion(() => Here.Address.ShouldContain("/bookings/"));
        (await Here.Data.BookingsAsync(), await Here.Data.CardAsync()).ShouldBe((1, CardPaymentState.Spent));
        (await Here.Data.Database.ReadAsync(db => db.Bookings.SingleAsync())).Type.ShouldBe(LessonType.InPerson);
    }

    [Fact]
    public async Task A_coupon_comes_back_along_and_makes_the_lesson_as_cheap_as_it_was_shown()
    {
        var cast = await Cast.OnStageAsync(Here.Data.Database);
        await Here.Data.AddCouponAsync(cast, Vouchers.TenPercent);
        var request = Request(cast) with { CouponCode = Vouchers.TenPercent.Code };
        await Here.Data.PayAsync(cast.Ada, request);
        Here.Books.PayOpenPage();

        var page = OpenLesson(cast, request);

        page.WaitForAssertion(() => Here.Address.ShouldContain("/bookings/"));
        (await Here.Data.Database.ReadAsync(db => db.Bookings.SingleAsync())).Funding.CardMinor.ShouldBe(4_657);
        Here.Books.Pages.Count.ShouldBe(1, "nobody is sent to the bank a second time");
    }

    [Fact]
    public async Task Who_comes_back_without_having_paid_can_go_there_again()
    {
        var cast = await Cast.OnStageAsync(Here.Data.Database);
        var request = Request(cast);
        await Here.Data.PayAsync(cast.Ada, request);
        var page = OpenLesson(cast, request);
        page.WaitForAssertion(() => Primary(page).TextContent.ShouldBe("Continue at your bank"));
        Here.Address.ShouldContain("/book?start=");

        await Primary(page).ClickAsync(new());

        page.WaitForAssertion(() => Here.Address.ShouldBe(Here.Books.Pages.Single().Address));
        (await Here.Data.BookingsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_buys_a_package_goes_there_too_and_has_it_on_coming_back()
    {
        var cast = await Cast.OnStageAsync(Here.Data.Database);
        var offer = await Here.Data.OfferAsync(cast);
        Here.Enter(cast.Ada);
        var page = OpenPackage(cast, offer);
        var host = Here.Render<RadzenDialog>();
        await page.InvokeAsync(() => { _ = page.Find("button.primary").ClickAsync(new()); });
        host.WaitForElement(".decision");
        await host.InvokeAsync(() => { _ = host.FindAll("button").Single(button => button.TextContent.StartsWith("Pay", StringComparison.Ordinal)).ClickAsync(new()); });
        page.WaitForAssertion(() => Here.Address.ShouldBe(Here.Books.Pages.Single().Address));

        Here.Books.PayOpenPage();
        Here.Go(new Uri(Here.Books.Pages.Single().Form["success_url"].ToString()).PathAndQuery);
        var back = OpenPackage(cast, offer);

        back.WaitForAssertion(() => Here.Address.ShouldContain("/packages?bought="));
        (await Here.Data.Database.ReadAsync(db => db.Packages.SingleAsync())).CardMinor.ShouldBe(24_581);
    }

    private static LessonRequest Request(Cast cast) => cast.WithGrace() with { Type = LessonType.InPerson, CardToken = StripeCards.OnItsOwnPage };

    private static IElement Primary(IRenderedComponent<BookLessonPage> page) => page.Find(".open-payment .primary");

    private IRenderedComponent<BookLessonPage> OpenLesson(Cast cast, LessonRequest request)
    {
        Here.Enter(cast.Ada);
        Here.Go(request.ReturnPath);
        return Here.Render<BookLessonPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value));
    }

    private IRenderedComponent<BuyPackagePage> OpenPackage(Cast cast, PackageOfferId offer) =>
        Here.Render<BuyPackagePage>(page => page.Add(one => one.Tutor, cast.GraceProfile.Value).Add(one => one.Offer, offer.Value));
}
