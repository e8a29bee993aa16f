using Microsoft.EntityFrameworkCore;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Meetings;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Meetings;

[Trait("Kind", "Race")]
public sealed class AttendanceRaceTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Who_comes_while_the_lesson_is_changed_is_noted_all_the_same()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        core.GoTo(Lessons.Tomorrow);
        var meanwhile = new Meanwhile(core.Database, db => db.Bookings.ExecuteUpdate(booking => booking.SetProperty(b => b.Version, b => b.Version + 1)));

        _ = (await core.Create<MeetingService>(core.Database.With(meanwhile)).JoinAsync(cast.Ada, id, CancellationToken.None)).Value;

        (await core.ReadAsync(id)).StudentJoinedAt.ShouldBe(Lessons.Tomorrow);
    }
}
