using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Radzen.Blazor;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Core.Packages;
using TutorBooking.Tests.Support;
using TutorBooking.Web.Features.Administration;

namespace TutorBooking.Tests.Web.Features.Administration;

public sealed class GiveBackDialogTests : PageTest
{
    private Task<object?> answer = Task.FromResult<object?>(null);

    [Fact]
    public async Task All_goes_back_unless_something_else_is_said()
    {
        var dialog = await OpenAsync();

        Sums(dialog).ShouldBe(["51.75 €", "0.00 €", "0.00 €", "51.75 €"]);
        dialog.FindAll(".actions button").Select(button => Plain(button.TextContent)).ShouldBe(["Keep the lesson", "Cancel and give 51.75 € back"]);
    }

    [Theory]
    [InlineData("50", "25.88 €,22.50 €,3.37 €,51.75 €", "Cancel and give 25.88 € back")]
    [InlineData("33", "17.08 €,30.15 €,4.52 €,51.75 €", "Cancel and give 17.08 € back")]
    [InlineData("0", "0.00 €,45.00 €,6.75 €,51.75 €", "Cancel and give nothing back")]
    public async Task Every_cent_is_told_anew_as_the_number_changes(string percent, string sums, string button)
    {
        var dialog = await OpenAsync();

        await dialog.Find("#percent").InputAsync(new() { Value = percent });

        Sums(dialog).ShouldBe(sums.Split(','));
        Plain(dialog.Find(".button.danger").TextContent).ShouldBe(button);
    }

    [Theory]
    [InlineData("")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("12.5")]
    public async Task What_is_no_percentage_is_said_so_and_sends_nothing(string percent)
    {
        var dialog = await OpenAsync();
        await dialog.Find("#reason").ChangeAsync(new() { Value = "The video service was down." });

        await dialog.Find("#percent").InputAsync(new() { Value = percent });
        await dialog.Find(".button.danger").ClickAsync(new());

        dialog.Find("#percent-error").TextContent.ShouldContain("A whole number from 0 to 100.");
        dialog.Find("#percent").GetAttribute("aria-invalid").ShouldBe("true");
        answer.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_reason_is_required()
    {
        var dialog = await OpenAsync();

        await dialog.Find(".button.danger").ClickAsync(new());

        dialog.Find("[role=alert]").TextContent.ShouldContain(BookingRefusals.ReasonRequired.Sentence);
        dialog.Find("#reason").GetAttribute("aria-invalid").ShouldBe("true");
        answer.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task It_closes_with_the_cancelled_lesson_and_the_sums_that_it_showed()
    {
        var dialog = await OpenAsync();
        await dialog.Find("#reason").ChangeAsync(new() { Value = "The video service was down." });
        await dialog.Find("#percent").InputAsync(new() { Value = "50" });

        await dialog.Find(".button.danger").ClickAsync(new());

        var cancelled = (await answer).ShouldBeOfType<BookingDetails>();
        (cancelled.Status, cancelled.Money.Back.Minor, cancelled.Money.Earned.Minor).ShouldBe((BookingStatus.CancelledByAdmin, 2588, 2250));
        cancelled.CancellationReason.ShouldBe("The video service was down.");
    }

    [Fact]
    public async Task A_dispute_is_decided_by_the_same_sums()
    {
        var dialog = await OpenAsync(isDispute: true);
        dialog.FindAll(".actions button").Select(button => Plain(button.TextContent)).ShouldBe(["Decide later", "Decide and give 51.75 € back"]);
        await dialog.Find("#reason").ChangeAsync(new() { Value = "Both were in rooms of their own." });
        await dialog.Find("#percent").InputAsync(new() { Value = "50" });

        await dialog.Find(".button.danger").ClickAsync(new());

        var decided = (await answer).ShouldBeOfType<BookingDetails>();
        (decided.IsDisputed, decided.Dispute!.Decision, decided.Money.Back.Minor).ShouldBe((false, "Both were in rooms of their own.", 2588));
    }

    [Fact]
    public async Task A_credit_goes_back_whole_or_is_used()
    {
        var (cast, package, id) = await Core.BookedWithCreditAsync();
        var dialog = await OpenAsync(cast, id, isDispute: false);
        dialog.FindAll("#percent option").Select(option => option.TextContent).ShouldBe(["The credit", "Nothing, the credit is used"]);
        Plain(dialog.Find(".button.danger").TextContent).ShouldBe("Cancel and give the credit back");
        await dialog.Find("#reason").ChangeAsync(new() { Value = "The video service was down." });

        await dialog.Find("#percent").ChangeAsync(new() { Value = "0" });
        Sums(dialog).ShouldBe(["No credit", "42.75 €", "6.41 €", "49.16 €"]);
        await dialog.Find(".button.danger").ClickAsync(new());

        (await answer).ShouldBeOfType<BookingDetails>().Status.ShouldBe(BookingStatus.CancelledByAdmin);
        (await Core.PackageAsync(package)).RemainingCredits.ShouldBe(4);
    }

    private static string Plain(string text) => text.Trim().Replace('\u00A0', ' ');

    private static IEnumerable<string> Sums(IRenderedComponent<RadzenDialog> dialog) => dialog.FindAll(".sum dd").Select(sum => Plain(sum.TextContent));

    private async Task<IRenderedComponent<RadzenDialog>> OpenAsync(bool isDispute = false)
    {
        var cast = await Cast.OnStageAsync(Core.Database);
        return await OpenAsync(cast, isDispute ? await Core.DisputeAsync(cast) : await Core.AgreeAsync(cast), isDispute);
    }

    private async Task<IRenderedComponent<RadzenDialog>> OpenAsync(Cast cast, BookingId id, bool isDispute)
    {
        var booking = (await Core.Get<BookingQueries>().FindAsync(cast.Rosa, id, CancellationToken.None)).Value;
        var (title, about) = GiveBackDialog.About(booking, isDispute, cast.Rosa);

        var dialog = Render<RadzenDialog>();
        await dialog.InvokeAsync(() =>
        {
            answer = Services.GetRequiredService<DialogService>().OpenAsync<GiveBackDialog>(title, about);
        });
        return dialog;
    }
}
