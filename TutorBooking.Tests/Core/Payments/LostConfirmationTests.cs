using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Gateway;
using TutorBooking.Core.Payments.Wallets;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Paying;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Payments;

/// <summary>The owner has confirmed, the bank has taken the money, and nobody here heard of it.</summary>
public sealed class LostConfirmationTests : IDisposable
{
    private readonly TestCore core = Till.WithBank();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task What_was_confirmed_is_asked_for_as_soon_as_any_other_lost_answer()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var waiting = (await core.TopUpAsync(cast.Ada, "20", DemoCards.SecondStep)).Value;
        core.Bank.Hear = _ => GatewayAnswer.Unknown;
        (await core.Get<WalletService>().ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Refusal.ShouldBe(PaymentRefusals.OutcomeUnknown);
        core.Bank.Hear = answer => answer;

        core.Clock.Advance(TopUpPolicy.AskAgainAfter);
        (await core.Get<TopUpSweep>().RunAsync(CancellationToken.None)).ShouldBe(1);

        (await core.BalanceAsync(cast.Ada)).ShouldBe(2_000);
    }

    [Fact]
    public async Task Who_was_asked_and_has_not_confirmed_yet_is_asked_still()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var waiting = (await core.TopUpAsync(cast.Ada, "20", DemoCards.SecondStep)).Value;
        core.Bank.Hear = _ => GatewayAnswer.SecondStep;

        (await core.Get<WalletService>().ConfirmAsync(cast.Ada, waiting.Id, CancellationToken.None)).Value.State.ShouldBe(TopUpState.WaitsForSecondStep);
    }
}
