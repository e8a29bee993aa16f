using Bunit;
using TutorBooking.Core.Payments;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Payments;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Payments;

namespace TutorBooking.Tests.Web.Features.Payments;

public sealed class ReceiptPagesTests : PageTest
{
    [Fact]
    public async Task Receipts_stand_month_by_month_and_lead_to_each()
    {
        var cast = await OnStageAsync();
        SignIn(cast.Ada);

        var page = Render<ReceiptsPage>();

        page.Find("h2").TextContent.ShouldBe("November 2026");
        page.FindAll(".lines a").Select(link => link.GetAttribute("href")).ShouldBe(["/receipts/C-2026-000001", "/receipts/R-2026-000001"]);
        page.Find(".card-head a").GetAttribute("href").ShouldBe("/wallet/statement?month=2026-11");
    }

    [Fact]
    public async Task Without_receipts_it_says_what_will_be_there()
    {
        SignIn((await Cast.OnStageAsync(Core.Database)).Ada);

        Render<ReceiptsPage>().Find(".empty h2").TextContent.ShouldBe("No receipts yet");
    }

    [Fact]
    public async Task A_receipt_names_both_parties_its_number_what_was_paid_and_the_total()
    {
        var cast = await OnStageAsync();
        SignIn(cast.Ada);

        var page = Render<ReceiptPage>(parameters => parameters.Add(shown => shown.Number, "R-2026-000001"));

        page.Find("h1").TextContent.ShouldBe("Receipt R-2026-000001");
        page.FindAll(".parties b").Select(party => party.TextContent).ShouldBe(["TutorBooking", "Ada Lovelace"]);
        page.FindAll(".sum div").Select(line => line.TextContent).ShouldBe(["Lesson of booking 725.00\u00A0€", "Total in EUR25.00\u00A0€"]);
    }

    [Fact]
    public async Task A_credit_note_leads_to_what_it_corrects()
    {
        var cast = await OnStageAsync();
        SignIn(cast.Ada);

        var page = Render<ReceiptPage>(parameters => parameters.Add(shown => shown.Number, "C-2026-000001"));

        page.Find("h1").TextContent.ShouldBe("Credit note C-2026-000001");
        page.Find(".paper a[href='/receipts/R-2026-000001']").TextContent.ShouldBe("receipt R-2026-000001");
    }

    [Fact]
    public async Task A_stranger_reads_nothing_of_it()
    {
        var cast = await OnStageAsync();
        SignIn(cast.Alan);

        var page = Render<ReceiptPage>(parameters => parameters.Add(shown => shown.Number, "R-2026-000001"));

        page.Markup.ShouldContain(PaymentRefusals.NotYourReceipt.Sentence);
        page.Markup.ShouldNotContain("25.00");
    }

    [Fact]
    public async Task A_statement_stands_between_its_two_balances()
    {
        var cast = await OnStageAsync();
        SignIn(cast.Ada);

        var page = Render<StatementPage>();

        page.Find("h1").TextContent.ShouldBe("Statement of November 2026");
        page.FindAll("tbody tr").Select(row => row.LastElementChild?.TextContent).ShouldBe(["0.00\u00A0€", "100.00\u00A0€", "75.00\u00A0€", "85.00\u00A0€", "85.00\u00A0€"]);
        page.FindAll("td.what").Select(cell => cell.TextContent).ShouldBe(["Added", "Held for a lesson, booking 7", "Came back, booking 7"]);
    }

    [Theory]
    [InlineData("2026-09", "2026-09")]
    [InlineData("2026-13", "2026-11")]
    [InlineData("0001-01", "2026-11")]
    [InlineData("9999-12", "2026-11")]
    [InlineData("soon", "2026-11")]
    [InlineData(null, "2026-11")]
    public void A_month_that_cannot_be_read_is_this_one(string? text, string month) => ReceiptWords.Month(ReceiptWords.MonthOf(text, new(2026, 11, 23))).ShouldBe(month);

    // Ada has paid a lesson and got a part of it back.
    private async Task<Cast> OnStageAsync()
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        await Core.TopUpAsync(cast.Ada, "100");
        await Core.SpendAsync(cast.Ada, 7, 2500);
        await Core.SpendAsync(cast.Ada, 7, -1000);
        await Core.IssueAsync();
        return cast;
    }
}
