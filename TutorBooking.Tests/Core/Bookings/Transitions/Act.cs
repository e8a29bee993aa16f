using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Meetings;
using TutorBooking.Core.Bookings.Proposals;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Reviews;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Everything that somebody can want of a booking, as one call of a service.</summary>
internal sealed record Act(string Name, BookingAction? Action, Func<TestCore, CurrentUser, BookingId, Task<Refusal?>> Do)
{
    public static readonly Instant OtherTime = Lessons.Tomorrow + Duration.FromHours(6);

    /// <summary>What people do, in the order of the columns of <see cref="TransitionMatrix"/>.</summary>
    public static readonly Act[] All =
    [
        new("confirm", BookingAction.Confirm, (core, user, id) => RefusalOf(core.Get<BookingService>().ConfirmAsync(user, id, "With pleasure", CancellationToken.None))),
        new("decline", BookingAction.Decline, (core, user, id) => RefusalOf(core.Get<BookingService>().DeclineAsync(user, id, "On holiday", CancellationToken.None))),
        new("cancel", BookingAction.Cancel, (core, user, id) => RefusalOf(core.Get<BookingService>().CancelAsync(user, id, new Cancellation("A cold"), CancellationToken.None))),
        new("undo", BookingAction.Undo, (core, user, id) => RefusalOf(core.Get<BookingService>().UndoAsync(user, id, CancellationToken.None))),
        new("release", BookingAction.Release, (core, user, id) => RefusalOf(core.Get<BookingService>().ReleaseAsync(user, id, "Not then", CancellationToken.None))),
        new("complete", BookingAction.Complete, (core, user, id) => RefusalOf(core.Get<BookingService>().CompleteAsync(user, id, CancellationToken.None))),
        new("report the student", BookingAction.ReportNoShow, (core, user, id) => RefusalOf(core.Get<BookingService>().ReportNoShowAsync(user, id, Party.Student, "Nobody came", CancellationToken.None))),
        new("report the tutor", BookingAction.ReportNoShow, (core, user, id) => RefusalOf(core.Get<BookingService>().ReportNoShowAsync(user, id, Party.Tutor, "Nobody came", CancellationToken.None))),
        new("move", BookingAction.Reschedule, (core, user, id) => MoveAsync(core, user, id, OtherTime)),
        new("propose", BookingAction.Propose, (core, user, id) => RefusalOf(core.Get<ProposalService>().ProposeAsync(user, id, [OtherTime], "A funeral", CancellationToken.None))),
        new("accept a time", Action: null, (core, user, id) => RefusalOf(core.Get<ProposalService>().AcceptAsync(user, id, OtherTime, CancellationToken.None))),
        new("keep the time", Action: null, (core, user, id) => RefusalOf(core.Get<ProposalService>().DeclineAsync(user, id, note: null, CancellationToken.None))),
        new("answer the dispute", Action: null, (core, user, id) => RefusalOf(core.Get<DisputeService>().AnswerAsync(user, id, "I was there", CancellationToken.None))),
        new("decide the dispute", Action: null, (core, user, id) => RefusalOf(core.Get<DisputeService>().DecideAsync(user, id, 50, "Half each", CancellationToken.None))),
        new("join", BookingAction.Join, async (core, user, id) => (await core.Get<MeetingService>().JoinAsync(user, id, CancellationToken.None)).Refusal),
        new("review", BookingAction.Review, async (core, user, id) => (await core.Get<ReviewService>().WriteAsync(user, id, 5, "Clear at last", CancellationToken.None)).Refusal) { OnRepeat = "ALREADY_REVIEWED" },
    ];

    /// <summary>What the platform does by itself. It is asked by nobody, refuses nobody, and passes over what is not due.</summary>
    public static readonly Act[] Sweeps = [Of<ExpirySweep>("expire"), Of<CompletionSweep>("complete by itself"), Of<SettlementSweep>("settle"), Of<ProposalSweep>("end the proposal")];

    /// <summary>What is answered to who does it again; null where that is as good as the first time.</summary>
    public string? OnRepeat { get; private init; }

    /// <summary>What this party, or the platform, can want.</summary>
    public static Act[] Of(Party by) => by is Party.Platform ? Sweeps : All;

    public static Act Named(string name) => All.Concat(Sweeps).Single(act => act.Name == name);

    public static async Task<Refusal?> MoveAsync(TestCore core, CurrentUser user, BookingId id, Instant start) =>
        await RefusalOf(core.Get<RescheduleService>().RescheduleAsync(user, id, start, CancellationToken.None));

    public override string ToString() => Name;

    private static async Task<Refusal?> RefusalOf(Task<Result<BookingDetails>> outcome) => (await outcome).Refusal;

    private static Act Of<TSweep>(string name)
        where TSweep : BookingSweep => new(name, Action: null, async (core, _, _) =>
        {
            await core.Get<TSweep>().RunAsync(CancellationToken.None);
            return null;
        });
}
