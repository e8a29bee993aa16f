using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Cards;

/// <summary>What a card pays of a purchase: all that the wallet does not hold. Looked at in the context that then saves the purchase.</summary>
internal static class CardPart
{
    extension(TutorBookingDb db)
    {
        /// <summary>What a card has to pay. The wallet is tracked from here on, so that nothing leaves it unseen before the save.</summary>
        public async Task<Money> BeyondWalletAsync(UserId person, Money price, CancellationToken ct)
        {
            var wallet = await db.Wallets.FindAsync([person], ct);
            return price with { Minor = Math.Max(0, price.Minor - (wallet?.BalanceMinor ?? 0)) };
        }

        /// <summary>Null where what is ready of a card can be spent in the caller's next save, and pays what it has to.</summary>
        /// <param name="ready">What is ready; null where the wallet pays all.</param>
        /// <param name="rest">What a card has to pay by now: a wallet may have been emptied while the bank was asked, or the price have changed.</param>
        /// <param name="price">Of the whole purchase by now.</param>
        /// <param name="termsChanged">How the purchase says that it has become cheaper than what is ready for it.</param>
        /// <param name="ct">Gives the call up.</param>
        public async Task<Refusal?> RefuseCardAsync(CardPaymentView? ready, Money rest, Money price, Func<Money, Refusal> termsChanged, CancellationToken ct)
        {
            if (ready is null) return null;
            if (ready.Amount.Minor < rest.Minor) return PaymentRefusals.NotEnoughMoney;
            if (ready.Amount.Minor > price.Minor) return termsChanged(price);

            return await db.CardPayments.FindAsync([ready.Id], ct) is { State: CardPaymentState.Authorised } ? null : PaymentRefusals.CardDeclined;
        }
    }
}
