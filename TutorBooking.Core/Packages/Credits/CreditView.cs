using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>One credit as the two people of its package see it.</summary>
/// <param name="BookingId">The lesson that has it; null while it can be used.</param>
public sealed record CreditView(int Number, CreditState State, BookingId? BookingId, LocalDate ExpiresOn)
{
    internal static IReadOnlyList<CreditView> Of(Package package) =>
    [
        .. package.Credits.OrderBy(credit => credit.Number).Select(credit => new CreditView(
            credit.Number, credit.State, credit.State is CreditState.Reserved or CreditState.Consumed ? credit.BookingId : null, credit.ExpiresOn)),
    ];
}
