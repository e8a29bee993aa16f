using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings;

/// <summary>What is an admin's alone, asked for by the student, the tutor and a stranger.</summary>
public sealed class OnlyAdminsTests : IDisposable
{
    private readonly TestCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public async Task Nobody_else_reads_all_bookings_all_disputes_or_how_the_machine_does()
    {
        var cast = await Cast.OnStageAsync(core.Database);

        foreach (var other in new[] { cast.Ada, cast.Grace, cast.Alan })
        {
            (await core.Get<AdminBookingQueries>().ListAsync(other, new AdminBookingFilter(), CancellationToken.None)).Refusal.ShouldBe(BookingRefusals.OnlyAdmins);
            (await core.Get<DisputeQueries>().ListAsync(other, DisputeState.Open, 1, 20, CancellationToken.None)).Refusal.ShouldBe(BookingRefusals.OnlyAdmins);
            (await core.Get<PlatformHealthQueries>().ReadAsync(other, CancellationToken.None)).Refusal.ShouldBe(PlatformRefusals.OnlyAdmins);
        }
    }

    [Fact]
    public async Task Nobody_else_decides_a_dispute()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.DisputeAsync(cast);

        (await DecideAsync(cast.Ada, id)).Refusal.ShouldBe(BookingRefusals.OnlyAdmins);
        (await DecideAsync(cast.Grace, id)).Refusal.ShouldBe(BookingRefusals.OnlyAdmins);
        (await DecideAsync(cast.Alan, id)).Refusal.ShouldBe(BookingRefusals.NotYours);
        (await DecideAsync(cast.Rosa, id)).Value.IsDisputed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_stranger_cancels_nothing_and_a_party_does_not_choose_what_goes_back()
    {
        var cast = await Cast.OnStageAsync(core.Database);
        var id = await core.AgreeAsync(cast);
        var greedy = new Cancellation("Mine", PercentBack: 0);

        (await core.Get<BookingService>().CancelAsync(cast.Alan, id, greedy, CancellationToken.None)).Refusal.ShouldBe(BookingRefusals.NotYours);
        (await core.Get<BookingService>().CancelAsync(cast.Grace, id, greedy, CancellationToken.None)).Value.Money.Back.Minor.ShouldBe(5175);
    }

    private Task<Result<BookingDetails>> DecideAsync(CurrentUser user, BookingId id) =>
        core.Get<DisputeService>().DecideAsync(user, id, 50, "Half for each.", CancellationToken.None);
}
