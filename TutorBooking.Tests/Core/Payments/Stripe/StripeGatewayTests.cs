using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments.Stripe;

public sealed class StripeGatewayTests : StripeTest
{
    private const string Key = "card/7";

    private IPaymentGateway Gateway => Core.Get<IPaymentGateway>();

    [Fact]
    public async Task Money_kept_ready_on_its_page_is_taken_later_and_once()
    {
        (await Gateway.AuthoriseAsync(Charge("card"), CancellationToken.None)).ShouldBe(GatewayAnswer.SecondStep);
        (await Gateway.SecondStepAsync(Key, CancellationToken.None)).ShouldBe(new Uri(Stripe.Books.Pages.Single().Address));
        (await Gateway.CaptureAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.SecondStep);

        Stripe.Books.PayOpenPage();
        (await Gateway.ConfirmAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Authorised);
        (await Gateway.CaptureAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Succeeded);
        (await Gateway.CaptureAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Succeeded);

        Stripe.Calls.Count(call => call.EndsWith("/capture", StringComparison.Ordinal)).ShouldBe(1);
        (await Gateway.SecondStepAsync(Key, CancellationToken.None)).ShouldBeNull();
        (await Gateway.VoidAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Succeeded, "too late");
    }

    [Fact]
    public async Task What_Stripe_is_asked_for_says_how_much_whose_and_where_to_return()
    {
        await Gateway.ChargeAsync(Charge("card") with { ReturnPath = "/bookings/7" }, CancellationToken.None);

        var form = Stripe.Books.Pages.Single().Form;
        (form["mode"].ToString(), form["client_reference_id"].ToString(), form["metadata[key]"].ToString(), form["payment_intent_data[metadata][key]"].ToString()).ShouldBe(("payment", Key, Key, Key));
        (form["line_items[0][price_data][currency]"].ToString(), form["line_items[0][price_data][unit_amount]"].ToString()).ShouldBe(("eur", "5175"));
        (form["success_url"].ToString(), form["cancel_url"].ToString()).ShouldBe(("https://tutors.test/bookings/7", "https://tutors.test/bookings/7"));
        form.ContainsKey("payment_intent_data[capture_method]").ShouldBeFalse();
    }

    [Theory]
    [InlineData("pm_ok", GatewayAnswer.Authorised)]
    [InlineData("pm_declined", GatewayAnswer.Declined)]
    [InlineData("pm_asks", GatewayAnswer.SecondStep)]
    [InlineData(DemoCards.Ok, GatewayAnswer.Declined)]
    [InlineData("4242 4242 4242 4242", GatewayAnswer.Declined)]
    public async Task A_card_that_a_program_names_is_asked_at_once(string card, GatewayAnswer expected)
    {
        (await Gateway.AuthoriseAsync(Charge(card), CancellationToken.None)).ShouldBe(expected);

        (await Gateway.AuthoriseAsync(Charge(card), CancellationToken.None)).ShouldBe(expected);
        Stripe.Books.Payments.Count.ShouldBe(card.StartsWith("pm_", StringComparison.Ordinal) ? 1 : 0);
    }

    [Theory]
    [InlineData(true, GatewayAnswer.Succeeded)]
    [InlineData(false, GatewayAnswer.Declined)]
    public async Task A_named_card_whose_bank_asks_is_confirmed_at_the_bank(bool agrees, GatewayAnswer expected)
    {
        await Gateway.ChargeAsync(Charge("pm_asks"), CancellationToken.None);
        (await Gateway.SecondStepAsync(Key, CancellationToken.None)).ShouldBe(new Uri("https://bank.test/pi_1"));

        Stripe.Books.Answer(agrees);

        (await Gateway.AskAsync(Key, CancellationToken.None)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("card")]
    [InlineData("pm_ok")]
    public async Task A_lost_answer_is_asked_for_again_and_there_is_one_charge(string card)
    {
        Stripe.LosesAnswers = 1;
        (await Gateway.ChargeAsync(Charge(card), CancellationToken.None)).ShouldBe(GatewayAnswer.Unknown);

        (await Gateway.ChargeAsync(Charge(card), CancellationToken.None)).ShouldBe(card is "card" ? GatewayAnswer.SecondStep : GatewayAnswer.Succeeded);
        (Stripe.Books.Pages.Count + Stripe.Books.Payments.Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_step_whose_answer_was_lost_is_known_by_asking()
    {
        Stripe.LosesAnswersTo = "POST /v1/payment_intents/pi_1/confirm";
        (await Gateway.AuthoriseAsync(Charge("pm_ok"), CancellationToken.None)).ShouldBe(GatewayAnswer.Unknown);
        (await Gateway.AskAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Authorised);

        Stripe.LosesAnswersTo = "POST /v1/payment_intents/pi_1/capture";
        (await Gateway.CaptureAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Unknown);
        (await Gateway.AskAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Succeeded);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task What_says_nothing_about_the_payment_leaves_it_open(int status)
    {
        Stripe.OutOfOrder = status;
        (await Gateway.ChargeAsync(Charge("card"), CancellationToken.None)).ShouldBe(GatewayAnswer.Unknown);

        Stripe.OutOfOrder = null;
        (await Gateway.AskAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.SecondStep);
    }

    [Fact]
    public async Task An_amount_that_Stripe_refuses_is_declined()
    {
        (await Gateway.ChargeAsync(Charge("card") with { Amount = new Money(49, "EUR") }, CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);
        (await Gateway.ChargeAsync(new GatewayCharge("card/8", new Money(5001, "KWD"), "card"), CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);
    }

    [Fact]
    public async Task Nobody_pays_on_a_page_that_was_given_up()
    {
        await Gateway.ChargeAsync(Charge("card"), CancellationToken.None);

        (await Gateway.VoidAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);

        Stripe.Books.Pages.Single().Status.ShouldBe("expired");
        (await Gateway.VoidAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);
        (await Gateway.SecondStepAsync(Key, CancellationToken.None)).ShouldBeNull();
        (await Gateway.ChargeAsync(Charge("card"), CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);
    }

    [Theory]
    [InlineData("pm_ok")]
    [InlineData("pm_asks")]
    public async Task Money_kept_ready_is_let_go(string card)
    {
        await Gateway.AuthoriseAsync(Charge(card), CancellationToken.None);

        (await Gateway.VoidAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);

        Stripe.Books.Payments.Single().Status.ShouldBe("canceled");
        (await Gateway.CaptureAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);
    }

    [Theory]
    [InlineData("card")]
    [InlineData("pm_ok")]
    public async Task Who_gives_up_a_charge_whose_answer_was_lost_pays_nothing(string card)
    {
        Stripe.LosesAnswers = 1;
        await Gateway.ChargeAsync(Charge(card), CancellationToken.None);

        (await Gateway.VoidAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);

        (await Gateway.ChargeAsync(Charge(card), CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);
        Stripe.Books.Payments.ShouldAllBe(payment => payment.Status == "requires_confirmation", "nothing was asked of the card");
    }

    [Fact]
    public async Task What_was_never_heard_of_is_unknown_and_once_ended_never_begins()
    {
        (await Gateway.AskAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Unknown);
        (await Gateway.VoidAsync(Key, CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);

        (await Gateway.ChargeAsync(Charge("pm_ok"), CancellationToken.None)).ShouldBe(GatewayAnswer.Declined);

        Stripe.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Parts_go_back_once_each_and_never_more_than_was_taken()
    {
        await Gateway.ChargeAsync(Charge("pm_ok"), CancellationToken.None);

        (await RefundAsync("a", 2000)).ShouldBe(GatewayAnswer.Succeeded);
        (await RefundAsync("a", 2000)).ShouldBe(GatewayAnswer.Succeeded);
        (await RefundAsync("b", 3176)).ShouldBe(GatewayAnswer.Declined);
        (await RefundAsync("c", 3175)).ShouldBe(GatewayAnswer.Succeeded);

        Stripe.Books.Refunds.Select(refund => (refund.Key, refund.Amount)).ShouldBe([("a", 2000), ("c", 3175)]);
    }

    [Fact]
    public async Task A_refund_whose_answer_was_lost_is_found_again()
    {
        await Gateway.ChargeAsync(Charge("pm_ok"), CancellationToken.None);
        Stripe.LosesAnswersTo = "POST /v1/refunds";
        (await RefundAsync("a", 2000)).ShouldBe(GatewayAnswer.Unknown);
        Stripe.Books.Refunds.Count.ShouldBe(1);
        Stripe.LosesAnswersTo = null;
        Stripe.ForgetKeys();

        (await RefundAsync("a", 2000)).ShouldBe(GatewayAnswer.Succeeded);

        Stripe.Books.Refunds.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_goes_back_of_what_was_not_taken()
    {
        (await RefundAsync("a", 100)).ShouldBe(GatewayAnswer.Declined);
        await Gateway.AuthoriseAsync(Charge("pm_ok"), CancellationToken.None);
        (await RefundAsync("b", 100)).ShouldBe(GatewayAnswer.Declined);

        Stripe.Books.Refunds.ShouldBeEmpty();
    }

    private static GatewayCharge Charge(string card) => new(Key, new Money(5175, "EUR"), card);

    private Task<GatewayAnswer> RefundAsync(string key, long minor) => Gateway.RefundAsync(new GatewayRefund(key, Key, new Money(minor, "EUR")), CancellationToken.None);
}
