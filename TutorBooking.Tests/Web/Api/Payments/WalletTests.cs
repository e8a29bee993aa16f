using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Tests.EndToEnd;
using TutorBooking.Tests.Web.Api.Bookings;

namespace TutorBooking.Tests.Web.Api.Payments;

public sealed class WalletTests(ApiStage stage) : ApiTest(stage), IClassFixture<ApiStage>
{
    [Fact]
    public async Task Everybody_reads_the_own_wallet_the_newest_movement_first()
    {
        var ada = await ProgramOfAsync(People.Ada);
        (await App.Get<WalletService>().TopUpAsync(People.Ada.User, "100", DemoCards.Ok, "k", CancellationToken.None)).Refusal.ShouldBeNull();
        var booking = await App.BookAsync(ada, People, Pair.Tomorrow);

        var wallet = await ada.GetAsync("/api/wallet");

        booking.Words("paid_with").ShouldBe("wallet");
        wallet.Field("balance").GetRawText().ShouldBe("48.25");
        wallet.Words("currency").ShouldBe("EUR");
        var entries = wallet.Field("entries");
        entries.GetArrayLength().ShouldBe(2);
        entries[0].EnumerateObject().Select(field => field.Name).ShouldBe(["id", "kind", "amount", "balance_after", "booking_id", "created_at"]);
        entries[0].GetProperty("amount").GetRawText().ShouldBe("-51.75");
        entries[0].GetProperty("balance_after").GetRawText().ShouldBe("48.25");
        entries[0].GetProperty("booking_id").GetInt64().ShouldBe(booking.Id);
        entries[1].GetProperty("kind").GetString().ShouldBe("TOP_UP");
        entries[1].GetProperty("created_at").GetString().ShouldBe(Text(App.Clock.Now));
        (await ada.GetAsync("/api/wallet?page_size=1")).Field("entries").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Who_never_had_money_here_has_an_empty_one()
    {
        var wallet = await (await ProgramOfAsync(People.Alan)).GetAsync("/api/wallet");

        wallet.Field("balance").GetRawText().ShouldBe("0.00");
        wallet.Field("entries").GetArrayLength().ShouldBe(0);
        (await (await ProgramOfAsync(People.Alan)).GetAsync("/api/wallet?page_size=101")).Outcome.ShouldBe("422 VALIDATION");
    }
}
