using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>One booking of Ada's with Grace in a state, brought there as people bring it there, and the clock at a moment.</summary>
internal sealed class Scene : IDisposable
{
    private Scene(Cast cast) => Cast = cast;

    public TestCore Core { get; private init; } = new();

    public Cast Cast { get; }

    public BookingId Booking { get; private set; }

    /// <summary>The day before the lesson, or an hour after its end.</summary>
    public static async Task<Scene> SetAsync(BookingStatus status, bool isOver)
    {
        var core = new TestCore();
        var scene = new Scene(await Cast.OnStageAsync(core.Database)) { Core = core };
        scene.Booking = await core.RequestAsync(scene.Cast);
        await scene.LeadToAsync(status);
        if (isOver)
        {
            core.GoTo(Lessons.Tomorrow + Duration.FromHours(2));
        }

        await scene.LeadOverToAsync(status);
        return scene;
    }

    public CurrentUser Who(Party party) => party switch
    {
        Party.Student => Cast.Ada,
        Party.Tutor => Cast.Grace,
        Party.Admin => Cast.Rosa,
        Party.Platform => throw new ArgumentOutOfRangeException(nameof(party), party, "The platform itself calls no service."),
    };

    public async Task<BookingDetails> SeeAsync(Party party) => (await Core.Get<BookingQueries>().FindAsync(Who(party), Booking, CancellationToken.None)).Value;

    public void Dispose() => Core.Dispose();

    private async Task LeadToAsync(BookingStatus status)
    {
        if (status is not (BookingStatus.Pending or BookingStatus.Declined or BookingStatus.Expired))
        {
            await DoAsync("confirm", Party.Tutor);
        }

        var ended = status switch
        {
            BookingStatus.Declined => DoAsync("decline", Party.Tutor),
            BookingStatus.Expired => ExpireAsync(),
            BookingStatus.CancelledByStudent => DoAsync("cancel", Party.Student),
            BookingStatus.CancelledByTutor => DoAsync("cancel", Party.Tutor),
            BookingStatus.CancelledByAdmin => DoAsync("cancel", Party.Admin),
            BookingStatus.Pending or BookingStatus.Confirmed => Task.CompletedTask,
            BookingStatus.Completed or BookingStatus.NoShowStudent or BookingStatus.NoShowTutor => Task.CompletedTask,
        };
        await ended;
    }

    private Task LeadOverToAsync(BookingStatus status) => status switch
    {
        BookingStatus.Completed => DoAsync("complete", Party.Tutor),
        BookingStatus.NoShowStudent => DoAsync("report the student", Party.Tutor),
        BookingStatus.NoShowTutor => DoAsync("report the tutor", Party.Student),
        BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Declined or BookingStatus.Expired => Task.CompletedTask,
        BookingStatus.CancelledByStudent or BookingStatus.CancelledByTutor or BookingStatus.CancelledByAdmin => Task.CompletedTask,
    };

    private async Task DoAsync(string act, Party by)
    {
        var refusal = await Act.All.Single(one => one.Name == act).Do(Core, Who(by), Booking);
        refusal.ShouldBeNull($"{act} by {by} leads to the scene");
    }

    private async Task ExpireAsync()
    {
        Core.GoTo((await Core.ReadAsync(Booking)).ExpiresAt);
        (await Core.Get<ExpirySweep>().RunAsync(CancellationToken.None)).ShouldBe(1);
    }
}
