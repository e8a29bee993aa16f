using Microsoft.EntityFrameworkCore;
using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Core.Scheduling;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>One booking of Ada's with Grace in a situation, brought there as people bring it there, and the clock at a moment.</summary>
internal sealed class Scene : IDisposable
{
    // In minutes from the start.
    private const int DayBefore = -24 * 60;

    private static readonly Step Agreed = new("confirm", Party.Tutor);
    private static readonly Step Proposed = new("propose", Party.Tutor);
    private static readonly Step Completed = new("complete", Party.Tutor, After: 60);
    private static readonly Step StudentMissed = new("report the student", Party.Tutor, After: 10);
    private static readonly Step TutorMissed = new("report the tutor", Party.Student, After: 10);

    private static readonly Dictionary<Situation, Step[]> Ways = new()
    {
        [Situation.Pending] = [],
        [Situation.Confirmed] = [Agreed],
        [Situation.Completed] = [Agreed, Completed],
        [Situation.Declined] = [new("decline", Party.Tutor)],
        [Situation.Expired] = [new("expire", Party.Platform, After: -60)],
        [Situation.CancelledByStudent] = [Agreed, new("cancel", Party.Student)],
        [Situation.CancelledByTutor] = [Agreed, new("cancel", Party.Tutor)],
        [Situation.CancelledByAdmin] = [Agreed, new("cancel", Party.Admin)],
        [Situation.NoShowStudent] = [Agreed, StudentMissed],
        [Situation.NoShowTutor] = [Agreed, TutorMissed],
        [Situation.WithdrawnByStudent] = [new("cancel", Party.Student)],
        [Situation.WithdrawnByTutor] = [new("cancel", Party.Tutor)],
        [Situation.PendingProposed] = [Proposed],
        [Situation.MovedProposed] = [Agreed, new(Step.Moving, Party.Student), Proposed],
        [Situation.CompletedDisputed] = [Agreed, Completed, TutorMissed with { After = 70 }],
        [Situation.NoShowStudentDisputed] = [Agreed, StudentMissed, TutorMissed],
        [Situation.NoShowTutorDisputed] = [Agreed, TutorMissed, StudentMissed],
    };

    private Scene(Cast cast) => Cast = cast;

    public required TestCore Core { get; init; }

    public Cast Cast { get; }

    public BookingId Booking { get; private set; }

    public static async Task<Scene> SetAsync(Situation situation, Moment moment)
    {
        var core = new TestCore();
        var scene = new Scene(await Cast.OnStageAsync(core.Database)) { Core = core };
        scene.Booking = await core.RequestAsync(scene.Cast);
        foreach (var step in Ways[situation])
        {
            await scene.TakeAsync(step);
        }

        scene.GoOnTo((await core.ReadAsync(scene.Booking)).StartsAt + moment.FromStart);
        core.Database.Keep();
        return scene;
    }

    /// <summary>Whether a booking can be in the situation by that moment: the last step on the way there lies before it.</summary>
    public static bool IsPossible(Situation situation, Moment moment) =>
        Ways[situation].All(step => Duration.FromMinutes(step.After ?? DayBefore) <= moment.FromStart);

    /// <summary>As it was when it was set.</summary>
    public void Return() => Core.Database.Return();

    public Task<Refusal?> DoAsync(string act, Party by) => DoAsync(Act.Named(act), by);

    public Task<Refusal?> DoAsync(Act act, Party by) => act.Do(Core, Who(by), Booking);

    public CurrentUser Who(Party party) => party switch
    {
        Party.Student => Cast.Ada,
        Party.Tutor => Cast.Grace,
        Party.Admin => Cast.Rosa,

        // Its sweeps ask for no person.
        Party.Platform => Cast.Rosa,
    };

    public async Task<BookingDetails> SeeAsync(Party party) => (await Core.Get<BookingQueries>().FindAsync(Who(party), Booking, CancellationToken.None)).Value;

    /// <summary>All that is stored now.</summary>
    public async Task<Stored> LookAsync() => new(
        await Core.ReadAsync(Booking),
        await Core.Database.ReadAsync(db => db.Outbox.AsNoTracking().OrderBy(message => message.Id).ToListAsync()),
        await Core.Database.ReadAsync(db => db.Claims.AsNoTracking().OrderBy(claim => claim.PersonId).ThenBy(claim => claim.Cell).ToListAsync()),
        await Core.Database.ReadAsync(db => db.Reviews.CountAsync()),
        Core.Clock.Now);

    public void Dispose() => Core.Dispose();

    private async Task TakeAsync(Step step)
    {
        GoOnTo(Lessons.Tomorrow + Duration.FromMinutes(step.After ?? DayBefore));
        var refusal = step.Act is Step.Moving
            ? await Act.MoveAsync(Core, Who(step.By), Booking, Lessons.Tomorrow + Duration.FromHours(2))
            : await DoAsync(step.Act, step.By);
        refusal.ShouldBeNull($"{step} leads to the scene");
    }

    private void GoOnTo(Instant instant) => Core.GoTo(Instant.Max(instant, Core.Clock.Now));

    /// <param name="After">In minutes from the start; null for the day before.</param>
    private sealed record Step(string Act, Party By, int? After = null)
    {
        public const string Moving = "move a little";
    }
}
