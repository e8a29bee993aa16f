using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

public sealed class ExpiryPolicyTests
{
    private static readonly ExpiryPolicy Policy = new(Lifetime: Duration.FromHours(24), BeforeStart: Duration.FromHours(1));

    [Theory]
    [InlineData(72 * 60, 24 * 60)] // a day to answer
    [InlineData(25 * 60, 24 * 60)] // both limits at once
    [InlineData(5 * 60, 4 * 60)] // an hour before the start
    [InlineData(75, 15)]
    [InlineData(70, 15)] // but never less than a quarter of an hour
    [InlineData(15, 15)]
    [InlineData(10, 10)] // and never after the start
    public void A_request_waits_as_long_as_the_lesson_allows(int minutesToStart, int minutesToWait)
    {
        var created = FakeClock.Start;

        Policy.ExpiresAt(created, created + Duration.FromMinutes(minutesToStart)).ShouldBe(created + Duration.FromMinutes(minutesToWait));
    }
}
