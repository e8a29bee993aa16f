using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Payments;
using TutorBooking.Core.Payments.Cards;
using TutorBooking.Core.Payments.WriteOffs;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>What admins do about cards that bought something and were refused afterwards.</summary>
internal sealed partial class WalkSteps
{
    private const int OneIsWrittenOffIn = 2;

    /// <summary>Whether the bank gives what it refused before.</summary>
    public bool IsBankGenerous { get; private set; }

    /// <summary>Leaves no lost card to anybody: the bank is asked again, or it is written off. Answers how many there were.</summary>
    public async Task<int> EndLostCardsAsync()
    {
        var lost = await LostAsync();
        foreach (var payment in lost)
        {
            // A write-off that died half-way has told the bank to let go already, so asking again is of no use; and of an asking that died so, the bank has given the money.
            var isGiven = random.Next(OneIsWrittenOffIn) is not 0 && (await AskBankAsync(payment, isGenerous: true)).Refusal is null;
            if (!isGiven) (await WriteOffAsync(payment, random.Next(2) is 0, payment.Refunded)).Refusal.ShouldBeOneOf(null, PaymentRefusals.CardTaken);
        }

        return lost.Count;
    }

    /// <summary>How often a sum that was no longer so was refused.</summary>
    public int StaleSums { get; private set; }

    private void FillWithLostCards()
    {
        Put(4, AskForAll);
        Put(3, () =>
        {
            var (isGenerous, back) = (random.Next(3) is 0, random.Next(Recent));
            return ($"ask the bank again, generous: {isGenerous}", () => OfLostAsync(back, payment => AskBankAsync(payment, isGenerous)));
        });
        Put(10, WriteOff);
    }

    // Long enough after the purchases that they are taken from the cards, so that some are lost while the walk goes on.
    private (string, Func<Task>) AskForAll() => ("ask the bank for all that was spent", async () =>
    {
        core.Clock.Advance(Till.Later);
        await core.SweepCardsAsync();
    }
    );

    // As it is shown, without a look, or with a sum that is no longer so: that one is refused.
    private (string, Func<Task>) WriteOff()
    {
        var (givesBack, back, isShown, stale) = (random.Next(2) is 0, random.Next(Recent), random.Next(2) is 0, random.Next(2) is 0 ? 1 : 0);
        return (string.Create(CultureInfo.InvariantCulture, $"write off, gives back: {givesBack}, shown: {isShown}, stale: {stale}"), () => OfLostAsync(back, async payment =>
        {
            var shown = isShown || stale > 0 ? new Money(payment.RefundedMinor + stale, payment.Currency) : (Money?)null;
            var answer = await WriteOffAsync(payment, givesBack, shown);
            if (stale is 0) return;

            answer.Refusal.ShouldHaveCode("TERMS_CHANGED");
            StaleSums++;
        }));
    }

    private async Task OfLostAsync(int back, Func<CardPayment, Task> act)
    {
        if (await LostAsync() is { Count: > 0 } lost) await act(lost[back % lost.Count]);
    }

    private Task<Result<CardPaymentId>> WriteOffAsync(CardPayment payment, bool givesBack, Money? shown) =>
        core.Get<LostCardService>().WriteOffAsync(Cast.Rosa, payment.Id, new WriteOff("The card was closed.", givesBack, shown), CancellationToken.None);

    private async Task<Result<CardPaymentView>> AskBankAsync(CardPayment payment, bool isGenerous)
    {
        IsBankGenerous = isGenerous;
        try
        {
            return await core.Get<LostCardService>().AskAgainAsync(Cast.Rosa, payment.Id, CancellationToken.None);
        }
        finally
        {
            IsBankGenerous = false;
        }
    }

    private Task<List<CardPayment>> LostAsync() => core.Database.ReadAsync(db => db.CardPayments.AsNoTracking()
        .Where(payment => payment.State == CardPaymentState.Lost).OrderByDescending(payment => payment.Id).ToListAsync());
}
