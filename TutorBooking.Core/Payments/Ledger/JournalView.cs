using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.Ledger;

/// <summary>A journal for admins to read.</summary>
/// <param name="Actor">The name of who brought it about; null for the platform itself.</param>
public sealed record JournalView(
    JournalId Id, string Key, JournalKind Kind, BookingId? BookingId, PackageId? PackageId, string? Actor, Instant At, IReadOnlyList<JournalViewLine> Lines);
