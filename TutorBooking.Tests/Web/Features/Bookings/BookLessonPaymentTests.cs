using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Bookings;
using TutorBooking.Web.Ui;

namespace TutorBooking.Tests.Web.Features.Bookings;

/// <summary>Ada pays for an hour with Grace: 51.75 €, the wallet first.</summary>
public sealed class BookLessonPaymentTests : PageTest
{
    [Fact]
    public async Task A_wallet_that_covers_all_needs_no_card()
    {
        var page = await OpenAsync(inWallet: "100");

        Parts(page).ShouldBe(["From your wallet (balance 100.00\u00A0€) 51.75\u00A0€"]);
        page.FindAll("#card").ShouldBeEmpty();
        page.Find("#consequence").TextContent.ShouldBe("51.75\u00A0€ are held from your wallet; Grace is paid after the lesson. Free cancellation until Mon 23 Nov, 21:00.");
    }

    [Fact]
    public async Task An_empty_wallet_leaves_all_of_it_to_a_card_and_the_one_that_works_is_chosen()
    {
        var page = await OpenAsync();

        Parts(page).ShouldBe(["From a card 51.75\u00A0€"]);
        page.Find("#card option[selected]").GetAttribute("value").ShouldBe(DemoCards.Ok);
        page.Find("#consequence").TextContent.ShouldStartWith("51.75\u00A0€ are held from your card; Grace is paid after the lesson.");
    }

    [Fact]
    public async Task What_a_wallet_lacks_comes_from_a_card_to_the_cent()
    {
        var page = await OpenAsync(inWallet: "20");
        Parts(page).ShouldBe(["From your wallet (balance 20.00\u00A0€) 20.00\u00A0€", "From a card 31.75\u00A0€"]);
        page.Find("#consequence").TextContent.ShouldStartWith("51.75\u00A0€ are held: 20.00\u00A0€ from your wallet and 31.75\u00A0€ from your card; Grace is paid after the lesson.");

        await page.Find("form").SubmitAsync();

        var funding = (await Core.Database.ReadAsync(db => db.Bookings.SingleAsync())).Funding;
        (funding.Wallet, funding.Card).ShouldBe((new Money(2000, "EUR"), new Money(3175, "EUR")));
    }

    [Fact]
    public async Task Money_that_is_added_elsewhere_counts_at_once()
    {
        var (cast, page) = await OpenWithCastAsync();

        await Core.TopUpAsync(cast.Ada, "60");
        await DeliverAsync();

        page.WaitForAssertion(() => Parts(page).ShouldBe(["From your wallet (balance 60.00\u00A0€) 51.75\u00A0€"]));
        page.FindAll("#card").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_declined_card_keeps_the_form_and_another_one_books()
    {
        var page = await OpenAsync();
        await page.Find("#note").InputAsync("Improper integrals");

        await PayAsync(page, DemoCards.Declined);

        page.Find("[role=alert]").TextContent.ShouldBe(PaymentRefusals.CardDeclined.Sentence);
        page.Find("#note").GetAttribute("value").ShouldBe("Improper integrals");
        (await Core.Database.ReadAsync(db => db.Holds.CountAsync())).ShouldBe(0);

        await PayAsync(page, DemoCards.Ok);

        await BookedOnceAsync();
    }

    [Fact]
    public async Task A_bank_that_wants_a_confirmation_is_answered_beside_the_form()
    {
        var page = await OpenAsync();

        await PayAsync(page, DemoCards.SecondStep);

        page.Find("#open-payment").TextContent.ShouldBe("Your bank wants you to confirm 51.75\u00A0€");
        page.Find("[role=timer]").TextContent.ShouldContain("5:00");
        page.Find("fieldset").HasAttribute("disabled").ShouldBeTrue();
        page.FindAll("button[type=submit]").ShouldBeEmpty();
        (await Core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(0);

        await PressAsync(page, "Confirm 51.75\u00A0€");

        await BookedOnceAsync();
    }

    [Fact]
    public async Task Who_does_not_pay_keeps_the_form_and_frees_the_time()
    {
        var page = await OpenAsync();
        await page.Find("#note").InputAsync("Improper integrals");
        await PayAsync(page, DemoCards.SecondStep);
        (await Core.Database.ReadAsync(db => db.Holds.CountAsync())).ShouldBe(1);

        await PressAsync(page, "Do not pay");

        page.Find(".news [class~=is-info]").TextContent.ShouldStartWith("Nothing was paid");
        page.Find("#note").GetAttribute("value").ShouldBe("Improper integrals");
        page.Find("button[type=submit]").HasAttribute("disabled").ShouldBeFalse();
        page.Find("fieldset").HasAttribute("disabled").ShouldBeFalse();
        (await Core.Database.ReadAsync(db => db.Holds.CountAsync())).ShouldBe(0);
        (await Core.Database.ReadAsync(db => db.CardPayments.SingleAsync())).State.ShouldBe(CardPaymentState.Ended);
    }

    [Fact]
    public async Task A_bank_that_keeps_silent_is_asked_again_and_is_paid_once()
    {
        var page = await OpenAsync();

        await PayAsync(page, DemoCards.Timeout);

        page.Find("#open-payment").TextContent.ShouldBe("Your bank has not answered");
        page.Find(".open-payment .body").TextContent.ShouldContain("held for you until 09:05");

        await PressAsync(page, "Ask again");

        await BookedOnceAsync();
        (await Core.Database.ReadAsync(db => db.CardPayments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Confirming_what_was_left_elsewhere_says_so_and_the_form_is_there_again()
    {
        var (cast, page) = await OpenWithCastAsync();
        await PayAsync(page, DemoCards.SecondStep);
        await Core.Get<LessonBookingService>().LeavePaymentAsync(cast.Ada, cast.WithGrace(), CancellationToken.None);

        await PressAsync(page, "Confirm 51.75\u00A0€");

        page.Find("[role=alert]").TextContent.ShouldBe(PaymentRefusals.PurchaseOver.Sentence);
        page.FindAll("button[type=submit]").Count.ShouldBe(1);
        (await Core.Database.ReadAsync(db => db.Bookings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_confirmed_elsewhere_is_shown_as_ones_own_lesson_and_paid_once()
    {
        var (cast, page) = await OpenWithCastAsync();
        await PayAsync(page, DemoCards.SecondStep);
        var elsewhere = (await Core.Get<LessonBookingService>().ConfirmPaymentAsync(cast.Ada, cast.WithGrace() with { CardToken = DemoCards.SecondStep }, CancellationToken.None)).Value;

        await PressAsync(page, "Do not pay");

        page.Find(".notice.is-good a").GetAttribute("href").ShouldBe($"/bookings/{elsewhere.Value}");
        page.FindAll(".news").ShouldBeEmpty();
        (await Core.Database.ReadAsync(db => db.CardPayments.CountAsync())).ShouldBe(1);
    }

    private async Task<IRenderedComponent<BookLessonPage>> OpenAsync(string? inWallet = null) => (await OpenWithCastAsync(inWallet)).Page;

    private async Task<(Cast Cast, IRenderedComponent<BookLessonPage> Page)> OpenWithCastAsync(string? inWallet = null)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        if (inWallet is not null)
        {
            await Core.TopUpAsync(cast.Ada, inWallet);
        }

        SignIn(cast.Ada);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/tutors/{cast.GraceProfile.Value}/book?start={QueryInstant.Format(Lessons.Tomorrow)}&duration=60");
        return (cast, Render<BookLessonPage>(parameters => parameters.Add(page => page.Id, cast.GraceProfile.Value)));
    }

    private static IEnumerable<string> Parts(IRenderedComponent<BookLessonPage> page) => page.FindAll("[aria-labelledby=payment] dl > div")
        .Select(part => $"{part.QuerySelector("dt")?.TextContent.Trim()} {part.QuerySelector("dd")?.TextContent.Trim()}");

    private static async Task PayAsync(IRenderedComponent<BookLessonPage> page, string card)
    {
        await page.Find("#card").ChangeAsync(card);
        await page.Find("form").SubmitAsync();
    }

    private static Task PressAsync(IRenderedComponent<BookLessonPage> page, string name) =>
        page.FindAll("button").Single(button => string.Equals(button.TextContent.Trim(), name, StringComparison.Ordinal)).ClickAsync(new());

    private async Task BookedOnceAsync()
    {
        var booking = await Core.Database.ReadAsync(db => db.Bookings.SingleAsync());
        booking.Funding.Card.ShouldBe(new Money(5175, "EUR"));
        Services.GetRequiredService<BunitNavigationManager>().Uri.ShouldEndWith($"/bookings/{booking.Id.Value}");
    }
}
