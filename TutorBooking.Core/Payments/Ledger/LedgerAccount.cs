using System.Runtime.InteropServices;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>One account of the ledger; a person's, a booking's and a package's each have their owner, the platform's have none.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LedgerAccount
{
    private LedgerAccount(LedgerAccountKind kind, UserId? person = null, BookingId? booking = null, PackageId? package = null) =>
        (Kind, PersonId, BookingId, PackageId) = (kind, person, booking, package);

    public static LedgerAccount PlatformFees { get; } = new(LedgerAccountKind.PlatformFees);

    public static LedgerAccount GatewayClearing { get; } = new(LedgerAccountKind.GatewayClearing);

    public LedgerAccountKind Kind { get; }

    public UserId? PersonId { get; }

    public BookingId? BookingId { get; }

    public PackageId? PackageId { get; }

    public static LedgerAccount Wallet(UserId person) => new(LedgerAccountKind.Wallet, person);

    /// <summary>The same account as <see cref="GatewayClearing"/>, and whose card the money came from or goes to.</summary>
    public static LedgerAccount CardOf(UserId person) => new(LedgerAccountKind.GatewayClearing, person);

    public static LedgerAccount Escrow(BookingId booking) => new(LedgerAccountKind.Escrow, booking: booking);

    public static LedgerAccount PackageEscrow(PackageId package) => new(LedgerAccountKind.PackageEscrow, package: package);

    public static LedgerAccount TutorPending(UserId tutor) => new(LedgerAccountKind.TutorPending, tutor);

    public static LedgerAccount TutorAvailable(UserId tutor) => new(LedgerAccountKind.TutorAvailable, tutor);
}
