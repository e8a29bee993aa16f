using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings.Meetings;

/// <summary>The way into a lesson: it notes who came, and says where the room is. The link does not: the room has a name of its own, told to a party while the lesson can be joined.</summary>
public sealed class MeetingService(
    IDbContextFactory<TutorBookingDb> databases, IOptions<MeetingOptions> meetings, OutboxSignal outbox, IClock clock)
{
    // Who changes the lesson in the same moment wins once or twice, not for ever.
    private const int MostAttempts = 3;

    /// <summary>By the number of the booking; refused as <see cref="JoinPolicy"/> refuses.</summary>
    public Task<Result<Uri>> JoinAsync(CurrentUser user, BookingId id, CancellationToken ct) => TryAsync(
        user,
        async db => await db.Bookings.VisibleTo(user).SingleOrDefaultAsync(b => b.Id == id, ct) is { } booking
            ? booking
            : await BookingQueries.WhyNotVisibleAsync(db, id, ct),
        ct);

    /// <summary>By the secret of its link, which alone lets nobody in. A link that a move has replaced leads nowhere.</summary>
    public Task<Result<Uri>> JoinAsync(CurrentUser user, string token, CancellationToken ct) => TryAsync(
        user,
        async db => await db.Bookings.SingleOrDefaultAsync(b => b.JoinToken == token, ct) is { } booking ? booking : BookingRefusals.NotFound,
        ct);

    // What was read is stale where somebody changed the lesson meanwhile: it is decided anew, so that nobody who came is left out.
    private async Task<Result<Uri>> TryAsync(CurrentUser user, Func<TutorBookingDb, Task<Result<Booking>>> find, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var found = await find(db);
            if (found.Refusal is { } refusal) return refusal;

            var (room, isNoted) = await JoinAsync(db, user, found.Value, ct);
            if (isNoted || attempt == MostAttempts) return room;
        }
    }

    /// <summary>The room or the refusal, and whether nothing is left to note.</summary>
    private async Task<(Result<Uri> Room, bool IsNoted)> JoinAsync(TutorBookingDb db, CurrentUser user, Booking booking, CancellationToken ct)
    {
        if (booking.Facts.RoleOf(user) is not { } role) return (BookingRefusals.NotYours, true);

        var now = clock.GetCurrentInstant();
        if (JoinPolicy.Decide(booking.Facts, role, now) is { } refusal) return (refusal, true);
        if (booking.JoinToken is not { } token) return (BookingRefusals.InvalidState(booking.Status), true);

        var isNoted = !booking.NoteAttendance(role, now) || await TellAsync(db, booking, now, ct);
        return (meetings.Value.RoomOf(token), isNoted);
    }

    // The one who waits on the page of the lesson sees the other come.
    private async Task<bool> TellAsync(TutorBookingDb db, Booking booking, Instant now, CancellationToken ct)
    {
        db.Outbox.Add(OutboxMessage.Of(BookingChanged.Of(booking), now));
        if (await db.TrySaveAsync(ct) is not SaveOutcome.Saved) return false;

        outbox.Wake();
        return true;
    }
}
