using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Transitions;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Builders;

/// <summary>Bookings that a test makes by itself, at times when nobody could have asked for them.</summary>
internal static class PaidBookings
{
    /// <summary>Stores it as one that its student has paid out of a wallet that was filled for it.</summary>
    public static async Task AddPaidAsync(this TestDatabase database, Booking booking)
    {
        await using var db = database.CreateDbContext();
        db.Add(booking);
        var outcome = await db.TrySaveAsync(
            async () =>
            {
                (await db.PostAsync(Added(booking), CancellationToken.None)).ShouldBeNull();
                (await db.PayAsync(booking, CancellationToken.None)).ShouldBeNull();
            },
            CancellationToken.None);
        outcome.ShouldBe(SaveOutcome.Saved);
    }

    private static Journal Added(Booking booking) => Journal.Of(
        JournalKind.TopUp, $"test/{booking.Id.Value}", booking.CreatedAt, booking.StudentId, booking: null,
        new Posting(LedgerAccount.GatewayClearing, -booking.Funding.Paid), new Posting(LedgerAccount.Wallet(booking.StudentId), booking.Funding.Paid));
}
