using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class LessonBookingServiceTests : IDisposable
{
    private static readonly Instant Tomorrow = FakeClock.Start + Duration.FromDays(1);

    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task A_request_owns_the_time_of_both_people()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        var booking = (await RequestAsync(cast, cast.Ada)).Value;

        var stored = await core.Database.ReadAsync(db => db.Bookings.ForChange().SingleAsync());
        stored.Id.ShouldBe(booking);
        stored.Status.ShouldBe(BookingStatus.Pending);
        stored.Price.Total.Minor.ShouldBe(5175);
        stored.Claims.Count(claim => claim.PersonId == cast.Ada.Id).ShouldBe(12);
        stored.Claims.Count(claim => claim.PersonId == cast.Grace.Id).ShouldBe(12);
    }

    [Fact]
    public async Task The_second_to_ask_for_an_hour_is_told_that_someone_was_faster()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await RequestAsync(cast, cast.Ada);

        (await RequestAsync(cast, cast.Alan)).Refusal.ShouldBe(SchedulingRefusals.SlotTaken);
    }

    private Task<Result<BookingId>> RequestAsync(Cast cast, CurrentUser student) => core.Get<LessonBookingService>().RequestAsync(
        student, new LessonRequest(cast.GraceProfile, cast.Mathematics, Tomorrow, 60, LessonType.VideoCall, Place: null, Note: null), CancellationToken.None);
}
