using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Builders;

/// <summary>Bookings made as people make them, through the service.</summary>
internal static class Lessons
{
    /// <summary>Tomorrow at 9 o'clock UTC, when Grace teaches.</summary>
    public static readonly Instant Tomorrow = FakeClock.Start + Duration.FromDays(1);

    public static LessonRequest WithGrace(this Cast cast, Instant? at = null) =>
        new(cast.GraceProfile, cast.Mathematics, at ?? Tomorrow, DurationMinutes: 60, LessonType.VideoCall, Place: null, Note: "Improper integrals");

    public static async Task<BookingId> RequestAsync(this TestCore core, Cast cast, CurrentUser? student = null, Instant? at = null) =>
        (await core.Get<LessonBookingService>().RequestAsync(student ?? cast.Ada, cast.WithGrace(at), CancellationToken.None)).Value;

    /// <summary>A lesson that Grace has confirmed.</summary>
    public static async Task<BookingId> AgreeAsync(this TestCore core, Cast cast, CurrentUser? student = null, Instant? at = null)
    {
        var id = await core.RequestAsync(cast, student, at);
        _ = (await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None)).Value;
        return id;
    }

    /// <summary>A lesson of which each says that the other did not come; the clock stands 40 minutes after its start.</summary>
    public static async Task<BookingId> DisputeAsync(this TestCore core, Cast cast, CurrentUser? student = null, Instant? at = null)
    {
        var id = await core.AgreeAsync(cast, student, at);
        await core.ContradictAsync(cast, id, student, at);
        return id;
    }

    /// <summary>Of a lesson that Grace has confirmed each says that the other did not come; the clock stands 40 minutes after its start.</summary>
    public static async Task ContradictAsync(this TestCore core, Cast cast, BookingId id, CurrentUser? student = null, Instant? at = null)
    {
        var start = at ?? Tomorrow;
        core.GoTo(start + Duration.FromMinutes(20));
        _ = (await core.Get<BookingService>().ReportNoShowAsync(cast.Grace, id, Party.Student, "I sat there alone.", CancellationToken.None)).Value;
        core.GoTo(start + Duration.FromMinutes(40));
        _ = (await core.Get<BookingService>().ReportNoShowAsync(student ?? cast.Ada, id, Party.Tutor, "The room was empty.", CancellationToken.None)).Value;
    }

    /// <summary>Moves the clock to an instant ahead.</summary>
    public static void GoTo(this TestCore core, Instant instant) => core.Clock.Advance(instant - core.Clock.Now);

    public static Task<Booking> ReadAsync(this TestCore core, BookingId id) => core.Database.ReadAsync(db => db.Bookings.ForChange(core.Clock.Now).SingleAsync(booking => booking.Id == id));
}
