using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class BookingMomentsTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Theory]
    [InlineData(-16, -15)]
    [InlineData(-15, 0)]
    [InlineData(0, 10)]
    [InlineData(10, 60)]
    public async Task The_next_is_the_room_then_the_start_then_a_no_show_then_the_end(int now, int next)
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.ReadAsync(await core.AgreeAsync(cast));

        BookingMoments.Next(booking.Facts, Lessons.Tomorrow + Duration.FromMinutes(now)).ShouldBe(Lessons.Tomorrow + Duration.FromMinutes(next));
    }

    [Fact]
    public async Task What_is_long_over_has_none()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.ReadAsync(await core.AgreeAsync(cast));

        BookingMoments.Next(booking.Facts, Lessons.Tomorrow + Duration.FromDays(9)).ShouldBeNull();
    }
}
