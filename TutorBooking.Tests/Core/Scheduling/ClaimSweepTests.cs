using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Core.Bookings.Moving;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Scheduling;

public sealed class ClaimSweepTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task It_clears_away_holds_that_have_expired_with_their_claims_and_nothing_else()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var booking = await core.AgreeAsync(cast, at: Moves.Thursday(9));
        await core.ProposeAsync(cast, booking, Moves.Thursday(14));
        core.Clock.Advance(Duration.FromHours(24) - Duration.FromTicks(1));
        await SweepAsync();
        (await CountAsync()).ShouldBe((1, 36));

        core.Clock.Advance(Duration.FromTicks(1));
        await SweepAsync();

        (await CountAsync()).ShouldBe((0, 24));
        await core.ShouldOwnOnlyAsync(cast, booking, Moves.Thursday(9));
    }

    [Fact]
    public async Task It_clears_away_the_claims_of_lessons_that_were_more_than_a_day_ago()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        await core.AgreeAsync(cast, at: Moves.Thursday(9));
        core.GoTo(Moves.Thursday(9) + Duration.FromDays(1));
        await SweepAsync();
        (await CountAsync()).ShouldBe((0, 24));

        core.Clock.Advance(Duration.FromHours(1));
        await SweepAsync();

        (await CountAsync()).ShouldBe((0, 0));
    }

    private Task<int> SweepAsync() => core.Get<ClaimSweep>().RunAsync(CancellationToken.None);

    private Task<(int Holds, int Claims)> CountAsync() => core.Database.ReadAsync(async db => (await db.Holds.CountAsync(), await db.Claims.CountAsync()));
}
