using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Payments.WriteOffs;

/// <summary>A card payment that bought something and was refused by the bank afterwards, for admins.</summary>
/// <param name="Person">Whose card it is.</param>
/// <param name="BookingId">The lesson that was bought with it; null where it was a package.</param>
/// <param name="Back">What of the amount goes back by what has been decided about the lesson.</param>
/// <param name="BegunAt">When the bank was asked to keep the money ready.</param>
/// <param name="LostAt">When the bank refused to give it.</param>
/// <param name="End">How an admin gave it up; null while it waits for one.</param>
public sealed record LostCard(
    CardPaymentId Id, string Person, BookingId? BookingId, PackageId? PackageId, Money Amount, Money Back, Instant BegunAt, Instant LostAt, LostCardEnd? End);
