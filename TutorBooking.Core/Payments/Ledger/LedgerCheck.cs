using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>Rules of the ledger that only another module can look at, since Payments knows neither its rows nor its words; it registers how.</summary>
public sealed record LedgerCheck(Func<TutorBookingDb, CancellationToken, Task<IReadOnlyList<LedgerFinding>>> FindAsync);
