using Bunit;
using TutorBooking.Core.Payments.Stripe;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class StripeWalletPageTests : IAsyncLifetime
{
    private StripePages? pages;

    private StripePages Here => pages!;

    public async ValueTask InitializeAsync() => pages = await StripePages.OpenAsync();

    public ValueTask DisposeAsync() => Here.CloseAsync();

    [Fact]
    public async Task Who_adds_money_goes_on_to_the_page_where_the_card_is_entered()
    {
        Here.Enter((await Cast.OnStageAsync(Here.Data.Database)).Ada);
        var page = Here.Render<WalletPage>();
        page.FindAll("#card").ShouldBeEmpty();

        await page.Find("#amount").ChangeAsync(new() { Value = "50" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Here.Address.ShouldBe(Here.Books.Pages.Single().Address));
        page.Find(".is-waiting").TextContent.ShouldContain("Nothing has been taken");
    }

    [Fact]
    public async Task Who_has_left_goes_on_from_the_open_payment()
    {
        var cast = await Cast.OnStageAsync(Here.Data.Database);
        await Here.Data.TopUpAsync(cast.Ada, "50", StripeCards.OnItsOwnPage);
        Here.Enter(cast.Ada);
        var page = Here.Render<WalletPage>();

        page.WaitForAssertion(() => page.Find(".is-waiting .primary").HasAttribute("disabled").ShouldBeFalse());
        await page.Find(".is-waiting .primary").ClickAsync(new());

        page.WaitForAssertion(() => Here.Address.ShouldBe(Here.Books.Pages.Single().Address));
    }

    [Fact]
    public async Task Who_comes_back_sees_the_money_at_once()
    {
        var cast = await Cast.OnStageAsync(Here.Data.Database);
        await Here.Data.TopUpAsync(cast.Ada, "50", StripeCards.OnItsOwnPage);
        Here.Books.PayOpenPage();
        Here.Enter(cast.Ada);

        var page = Here.Render<WalletPage>();

        page.WaitForAssertion(() => page.Find(".balance .big").TextContent.ShouldBe("50.00\u00A0€"));
        page.FindAll(".is-waiting").ShouldBeEmpty();
    }
}
