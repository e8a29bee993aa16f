using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments.Stripe;

/// <summary>Ada pays for an hour with Grace on Stripe's page: 51.75 €.</summary>
public sealed class StripeLessonTests : StripeTest
{
    [Fact]
    public async Task Who_pays_on_the_page_and_returns_has_the_lesson_and_the_sweep_takes_the_money()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var request = await OpenPageAsync(cast);
        var page = Stripe.Books.Pages.ShouldHaveSingleItem();
        page.Form["success_url"].ToString().ShouldBe($"https://tutors.test{request.ReturnPath}");
        (page.Amount, page.IsTakenLater).ShouldBe((5175, true));
        (await Lessons.SecondStepAsync(cast.Ada, request, CancellationToken.None)).ShouldBe(new Uri(page.Address));
        (await Lessons.SecondStepAsync(cast.Alan, request, CancellationToken.None)).ShouldBeNull();
        (await Lessons.ConfirmPaymentAsync(cast.Ada, request, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.SecondStepNeeded);

        Stripe.Books.PayOpenPage();
        (await Lessons.ConfirmPaymentAsync(cast.Ada, request, CancellationToken.None)).Refusal.ShouldBeNull();
        await Core.SweepCardsAsync();

        (await Core.BookingsAsync(), await Core.HoldsAsync(), await Core.CardAsync()).ShouldBe((1, 0, CardPaymentState.Captured));
        Stripe.Books.Payments.ShouldHaveSingleItem().Status.ShouldBe("succeeded");
        await Core.ShouldBeInOrderAsync(cast);
    }

    [Fact]
    public async Task A_page_that_is_abandoned_is_closed_by_the_sweep_and_books_nothing()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await OpenPageAsync(cast);

        Core.Clock.Advance(Till.Later);
        await Core.SweepCardsAsync();

        Stripe.Books.Pages.ShouldHaveSingleItem().Status.ShouldBe("expired");
        (await Core.BookingsAsync(), await Core.HoldsAsync(), await Core.CardAsync()).ShouldBe((0, 0, CardPaymentState.Ended));
    }

    [Fact]
    public async Task Who_pays_and_does_not_return_keeps_his_money()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await OpenPageAsync(cast);
        Stripe.Books.PayOpenPage();

        Core.Clock.Advance(Till.Later);
        await Core.SweepCardsAsync();

        Stripe.Books.Payments.ShouldHaveSingleItem().Status.ShouldBe("canceled");
        (await Core.BookingsAsync(), await Core.CardAsync()).ShouldBe((0, CardPaymentState.Ended));
    }

    private LessonBookingService Lessons => Core.Get<LessonBookingService>();

    private async Task<LessonRequest> OpenPageAsync(Cast cast)
    {
        var request = cast.WithGrace() with { CardToken = StripeCards.OnItsOwnPage };
        (await Core.PayAsync(cast.Ada, request)).Refusal.ShouldBe(PaymentRefusals.SecondStepNeeded);
        return request;
    }
}
