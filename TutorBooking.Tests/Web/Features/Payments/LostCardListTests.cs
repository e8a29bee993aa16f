using Bunit;
using Microsoft.EntityFrameworkCore;
using Radzen.Blazor;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

/// <summary>Card payments that the bank refused once something was bought with them, on the page of the ledger.</summary>
public sealed class LostCardListTests : PageTest
{
    [Fact]
    public async Task An_admin_sees_who_lost_what_when_and_for_which_lesson()
    {
        var (cast, booking) = await LostLessonAsync();
        SignIn(cast.Rosa);

        var page = Render<LedgerPage>();

        page.WaitForAssertion(() => page.Find("#rules").TextContent.ShouldBe("One rule is broken"));
        var row = page.Find("article.lost");
        Plain(row.QuerySelector("h3")!.TextContent).ShouldBe($"Ada Lovelace for lesson {booking.Value}");
        row.QuerySelector("h3 a")!.GetAttribute("href").ShouldBe($"/admin/bookings/{booking.Value}");
        Plain(row.TextContent).ShouldContain("51.75 €");
        Plain(row.TextContent).ShouldContain("Nothing of it goes back by now.");
    }

    [Fact]
    public async Task Nothing_is_said_of_it_where_nothing_was_lost()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Rosa);

        Render<LedgerPage>().FindAll("#lost-cards, .over").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bank_that_still_refuses_is_said_so_beside_the_payment()
    {
        var (cast, _) = await LostLessonAsync();
        await SetBankAsync(GatewayAnswer.Declined);
        SignIn(cast.Rosa);
        var page = Render<LedgerPage>();

        Click(page, "Ask the bank again");

        page.WaitForAssertion(() => page.Find("article.lost [role=alert]").TextContent.ShouldContain(PaymentRefusals.CardStillRefused.Sentence));
    }

    [Fact]
    public async Task One_that_the_bank_gives_after_all_leaves_the_list_and_the_rule_holds()
    {
        var (cast, _) = await LostLessonAsync();
        SignIn(cast.Rosa);
        var page = Render<LedgerPage>();

        Click(page, "Ask the bank again");

        page.WaitForAssertion(() => page.Find("#rules").TextContent.ShouldBe("Every rule holds"));
        page.FindAll("article.lost").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "51.75 €,−51.75 €,0.00 €", "Write it off at no cost", "Ada gets nothing back, since nothing was taken from the card.")]
    [InlineData(true, "51.75 €,51.75 €,51.75 €", "Write off and bear 51.75 €", "Ada gets 51.75 € that no card has paid, at the platform’s cost.")]
    public async Task The_dialog_names_what_it_comes_to_to_the_cent(bool givesBack, string sums, string deed, string consequence)
    {
        var (cast, booking) = await LostLessonAsync();
        _ = (await Core.Get<BookingService>().CancelAsync(cast.Ada, booking, new Cancellation("A cold"), CancellationToken.None)).Value;
        SignIn(cast.Rosa);
        var (page, dialog) = Open();

        if (givesBack) dialog.FindAll("input[name=back]")[1].Change(true);

        dialog.FindAll(".sum dd").Select(sum => Plain(sum.TextContent)).ShouldBe(sums.Split(','));
        Plain(dialog.Find(".button.danger").TextContent).ShouldBe(deed);
        Plain(dialog.Find(".write-off").TextContent).ShouldContain(consequence);
        dialog.Find("#reason").Change("The card was closed.");
        dialog.Find(".button.danger").Click();

        page.WaitForAssertion(() => page.Find("#rules").TextContent.ShouldBe("Every rule holds"));
        Plain(page.Find(".over article").TextContent).ShouldContain("Written off by Rosa Parks on");
        (await Core.Database.ReadAsync(db => db.CardPayments.SingleAsync())).IsBackGiven.ShouldBe(givesBack);
    }

    [Fact]
    public async Task A_reason_is_required_and_nothing_is_written_off_without()
    {
        var (cast, _) = await LostLessonAsync();
        SignIn(cast.Rosa);
        var (_, dialog) = Open();

        dialog.Find(".button.danger").Click();

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.ShouldContain(PaymentRefusals.WriteOffReasonMissing.Sentence));
        dialog.Find("#reason").GetAttribute("aria-invalid").ShouldBe("true");
        (await Core.CardAsync()).ShouldBe(CardPaymentState.Lost);
    }

    [Fact]
    public void Of_a_package_it_says_that_its_student_keeps_it()
    {
        var card = new LostCard(new CardPaymentId(1), "Ada Lovelace", BookingId: null, new PackageId(3), new Money(24581, "EUR"), Money.Zero("EUR"), FakeClock.Start, FakeClock.Start, End: null);

        LostCardWords.Bought(card).ShouldBe("package 3");
        LostCardWords.Consequence(card, "Ada", givesBack: false).ShouldBe("Ada keeps the package and has not paid for it.");
    }

    private static string Plain(string text) => string.Join(' ', text.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    private static void Click(IRenderedComponent<LedgerPage> page, string button) => page.FindAll("article.lost button").Single(one => one.TextContent == button).Click();

    private (IRenderedComponent<LedgerPage> Page, IRenderedComponent<RadzenDialog> Dialog) Open()
    {
        var dialog = Render<RadzenDialog>();
        var page = Render<LedgerPage>();
        page.WaitForElement(".rules");
        Click(page, "Write it off");
        dialog.WaitForElement(".write-off");
        return (page, dialog);
    }

    // The demo's bank: what it keeps ready is declined while it is to be taken, and ready again afterwards.
    private async Task<(Cast Cast, BookingId Booking)> LostLessonAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        var booking = await Core.BuyAsync(cast, PaidBy.Card);
        await SetBankAsync(GatewayAnswer.Declined);
        await Core.SweepCardsAsync();
        await SetBankAsync(GatewayAnswer.Authorised);
        return (cast, booking);
    }

    private async Task SetBankAsync(GatewayAnswer state)
    {
        await using var db = Core.Database.CreateDbContext();
        (await db.DemoCharges.SingleAsync()).State = state;
        await db.SaveChangesAsync();
    }
}
