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
    /// <summary>By the number of the booking; refused as <see cref="JoinPolicy"/> refuses.</summary>
    public async Task<Result<Uri>> JoinAsync(CurrentUser user, BookingId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.VisibleTo(user).SingleOrDefaultAsync(b => b.Id == id, ct);
        return booking is null ? await BookingQueries.WhyNotVisibleAsync(db, id, ct) : await JoinAsync(db, user, booking, ct);
    }

    /// <summary>By the secret of its link, which alone lets nobody in. A link that a move has replaced leads nowhere.</summary>
    public async Task<Result<Uri>> JoinAsync(CurrentUser user, string token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var booking = await db.Bookings.SingleOrDefaultAsync(b => b.JoinToken == token, ct);
        if (booking is null) return BookingRefusals.NotFound;

        return booking.Facts.RoleOf(user) is null ? BookingRefusals.NotYours : await JoinAsync(db, user, booking, ct);
    }

    private async Task<Result<Uri>> JoinAsync(TutorBookingDb db, CurrentUser user, Booking booking, CancellationToken ct)
    {
        if (booking.Facts.RoleOf(user) is not { } role) return BookingRefusals.NotYours;

        var now = clock.GetCurrentInstant();
        if (JoinPolicy.Decide(booking.Facts, role, now) is { } refusal) return refusal;
        if (booking.JoinToken is not { } token) return BookingRefusals.InvalidState(booking.Status);

        // Of somebody who changes the lesson in this moment nobody is kept out; who came is noted by the next click.
        if (booking.NoteAttendance(role, now))
        {
            await TellAsync(db, booking, now, ct);
        }

        return meetings.Value.RoomOf(token);
    }

    // The one who waits on the page of the lesson sees the other come.
    private async Task TellAsync(TutorBookingDb db, Booking booking, Instant now, CancellationToken ct)
    {
        db.Outbox.Add(OutboxMessage.Of(BookingChanged.Of(booking), now));
        if (await db.TrySaveAsync(ct) is SaveOutcome.Saved) outbox.Wake();
    }
}
