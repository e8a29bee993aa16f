using TutorBooking.Core.Payments.Wallets;

namespace TutorBooking.Web.Api.Payments;

/// <summary>A wallet and its movements, the newest first.</summary>
/// <param name="Total">How many movements there are on all pages.</param>
internal sealed record WalletDocument(decimal Balance, string Currency, IReadOnlyList<WalletEntryDocument> Entries, int Total, int Page, int PageSize)
{
    public static WalletDocument Of(WalletView wallet) => new(
        wallet.Balance.Major,
        wallet.Balance.Currency,
        [.. wallet.Entries.Items.Select(WalletEntryDocument.Of)],
        wallet.Entries.Total,
        wallet.Entries.Number,
        wallet.Entries.Size);
}
