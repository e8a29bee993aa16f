using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>The one way in which money moves.</summary>
public static class LedgerPosting
{
    extension(TutorBookingDb db)
    {
        /// <summary>Adds a journal, the wallets it moves and the word to their owners to what the caller saves next, in the caller's one transaction.</summary>
        /// <remarks>The save then answers AlreadyTaken where the key was told before (or somebody's first wallet was just opened), ChangedMeanwhile where a wallet moved.</remarks>
        /// <returns>PAYMENT_FAILED where a wallet would fall below zero; nothing was added then.</returns>
        public async Task<Refusal?> PostAsync(Journal journal, CancellationToken ct)
        {
            var moved = new List<(JournalLine Line, Wallet Wallet)>();
            foreach (var line in journal.Lines)
            {
                if (line is not { Account: LedgerAccountKind.Wallet, PersonId: { } person }) continue;

                var wallet = await db.Wallets.FindAsync([person], ct) ?? new Wallet { PersonId = person };
                if (!wallet.Covers(line.AmountMinor)) return PaymentRefusals.NotEnoughMoney;

                moved.Add((line, wallet));
            }

            Add(db, journal, moved);
            return null;
        }
    }

    private static void Add(TutorBookingDb db, Journal journal, List<(JournalLine Line, Wallet Wallet)> moved)
    {
        foreach (var (line, wallet) in moved)
        {
            if (db.Wallets.Local.FindEntry(wallet.PersonId) is null)
            {
                db.Wallets.Add(wallet);
            }

            wallet.Move(line.AmountMinor);
            line.NoteBalance(wallet.BalanceMinor);
            db.Outbox.Add(OutboxMessage.Of(new WalletChanged(wallet.PersonId), journal.At));
        }

        db.Journals.Add(journal);
    }
}
