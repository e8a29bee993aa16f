using NodaTime;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Payments.Wallets;

namespace TutorBooking.Web.Api.Payments;

/// <summary>One movement of a wallet.</summary>
/// <param name="Amount">Above zero for what came in.</param>
internal sealed record WalletEntryDocument(long Id, JournalKind Kind, decimal Amount, decimal BalanceAfter, long? BookingId, Instant CreatedAt)
{
    public static WalletEntryDocument Of(WalletEntry entry) =>
        new(entry.Id.Value, entry.Kind, entry.Amount.Major, entry.BalanceAfter.Major, entry.BookingId?.Value, entry.At);
}
