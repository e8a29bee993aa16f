using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Wallets;

/// <summary>A wallet as its owner sees it.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Open">Top-ups without an end: the bank or the owner has yet to answer.</param>
public sealed record WalletView(Money Balance, Page<WalletEntry> Entries, IReadOnlyList<TopUpView> Open);
