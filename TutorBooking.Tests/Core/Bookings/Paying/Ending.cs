using NodaTime;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Bookings.Disputes;
using TutorBooking.Core.Bookings.Sweeps;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;
using static TutorBooking.Tests.Builders.Lessons;

namespace TutorBooking.Tests.Core.Bookings.Paying;

/// <summary>One way that a booking of Ada's with Grace can go from its request on, as people and sweeps bring it about, and where its money is then.</summary>
internal sealed record Ending(string Name, string Share, Func<TestCore, Cast, BookingId, Task> Do)
{
    private static readonly Instant Over = Tomorrow + Duration.FromHours(1);
    private static readonly Instant LastWord = Tomorrow + Duration.FromHours(24);
    private static readonly Instant FreeUntil = Tomorrow - Duration.FromHours(12);
    private static readonly Duration Moment = Duration.FromSeconds(1);

    /// <summary>Every row of the transition table that says something about money.</summary>
    public static readonly Ending[] All =
    [
        new("requested", Paying.Share.Held, (_, _, _) => Task.CompletedTask),
        new("confirmed", Paying.Share.Held, ConfirmAsync),
        new("declined", Paying.Share.Back, async (core, cast, id) => Said(await core.Get<BookingService>().DeclineAsync(cast.Grace, id, "On holiday", CancellationToken.None))),
        new("expired", Paying.Share.Back, ExpireAsync),
        new("request cancelled by its student", Paying.Share.Back, (core, cast, id) => CancelAsync(core, cast.Ada, id)),
        new("request cancelled by its tutor", Paying.Share.Back, (core, cast, id) => CancelAsync(core, cast.Grace, id)),
        new("request cancelled by an admin for half", Paying.Share.Half, (core, cast, id) => CancelAsync(core, cast.Rosa, id, 50)),
        new("cancelled by its student in time", Paying.Share.Back, Agreed(FreeUntil, (core, cast, id) => CancelAsync(core, cast.Ada, id))),
        new("cancelled by its student too late", Paying.Share.Earned, Agreed(FreeUntil + Moment, (core, cast, id) => CancelAsync(core, cast.Ada, id))),
        new("cancelled by its tutor", Paying.Share.Back, Agreed(Tomorrow - Moment, (core, cast, id) => CancelAsync(core, cast.Grace, id))),
        new("released after a move", Paying.Share.Back, ReleaseAsync),
        new("cancelled by an admin for all", Paying.Share.Back, Agreed(Over, (core, cast, id) => CancelAsync(core, cast.Rosa, id, 100))),
        new("cancelled by an admin for a third", Paying.Share.Third, Agreed(Over, (core, cast, id) => CancelAsync(core, cast.Rosa, id, 33))),
        new("cancelled by an admin for nothing", Paying.Share.Earned, Agreed(Over, (core, cast, id) => CancelAsync(core, cast.Rosa, id, 0))),
        new("completed by its tutor", Paying.Share.Earned, Agreed(Over, CompleteAsync)),
        new("completed by the sweep", Paying.Share.Earned, Agreed(LastWord, (core, _, _) => core.Get<CompletionSweep>().RunAsync(CancellationToken.None))),
        new("student missed", Paying.Share.Earned, Agreed(Over, (core, cast, id) => ReportAsync(core, cast.Grace, id, Party.Student))),
        new("tutor missed and may object", Paying.Share.Held, Agreed(Over, MissAsync(LastWord))),
        new("tutor missed", Paying.Share.Back, Agreed(Over, MissAsync(LastWord + Moment))),
        new("tutor missed and objects", Paying.Share.Held, Agreed(Over, ObjectAsync)),
        new("tutor missed and an admin decides", Paying.Share.Third, Agreed(Over, ObjectAndDecideAsync)),
        new("completed, disputed, half given back", Paying.Share.Half, Agreed(Over, (core, cast, id) => DisputeCompletedAsync(core, cast, id, 50))),
        new("completed, disputed, a third given back", Paying.Share.Third, Agreed(Over, (core, cast, id) => DisputeCompletedAsync(core, cast, id, 33))),
        new("completed, disputed, all given back", Paying.Share.Back, Agreed(Over, (core, cast, id) => DisputeCompletedAsync(core, cast, id, 100))),
        new("completed, disputed, nothing given back", Paying.Share.Earned, Agreed(Over, (core, cast, id) => DisputeCompletedAsync(core, cast, id, 0))),
        new("cancelled and taken back", Paying.Share.Held, Agreed(FreeUntil, (core, cast, id) => CancelAndUndoAsync(core, cast.Ada, id))),
        new("cancelled too late and taken back", Paying.Share.Held, Agreed(FreeUntil + Moment, (core, cast, id) => CancelAndUndoAsync(core, cast.Ada, id))),
        new("cancelled by its tutor and taken back", Paying.Share.Held, Agreed(FreeUntil, (core, cast, id) => CancelAndUndoAsync(core, cast.Grace, id))),
        new("cancelled, taken back and cancelled", Paying.Share.Back, Agreed(FreeUntil - Moment, CancelTwiceAsync)),
    ];

    public override string ToString() => Name;

    private static Func<TestCore, Cast, BookingId, Task> Agreed(Instant at, Func<TestCore, Cast, BookingId, Task> go) => async (core, cast, id) =>
    {
        await ConfirmAsync(core, cast, id);
        core.GoTo(at);
        await go(core, cast, id);
    };

    private static Func<TestCore, Cast, BookingId, Task> MissAsync(Instant sweptAt) => async (core, cast, id) =>
    {
        await ReportAsync(core, cast.Ada, id, Party.Tutor);
        core.GoTo(sweptAt);
        await core.Get<SettlementSweep>().RunAsync(CancellationToken.None);
    };

    private static async Task ObjectAsync(TestCore core, Cast cast, BookingId id)
    {
        await ReportAsync(core, cast.Ada, id, Party.Tutor);
        await ReportAsync(core, cast.Grace, id, Party.Student);
        core.GoTo(LastWord + Moment);
        (await core.Get<SettlementSweep>().RunAsync(CancellationToken.None)).ShouldBe(0);
    }

    private static async Task ObjectAndDecideAsync(TestCore core, Cast cast, BookingId id)
    {
        await ObjectAsync(core, cast, id);
        Said(await core.Get<DisputeService>().DecideAsync(cast.Rosa, id, 33, "A third", CancellationToken.None));
    }

    private static async Task DisputeCompletedAsync(TestCore core, Cast cast, BookingId id, int percent)
    {
        await CompleteAsync(core, cast, id);
        await ReportAsync(core, cast.Ada, id, Party.Tutor);
        Said(await core.Get<DisputeService>().DecideAsync(cast.Rosa, id, percent, "So it is", CancellationToken.None));
    }

    private static async Task ReleaseAsync(TestCore core, Cast cast, BookingId id)
    {
        await ConfirmAsync(core, cast, id);
        Said(await core.Get<RescheduleService>().RescheduleAsync(cast.Ada, id, Tomorrow + Duration.FromHours(6), CancellationToken.None));
        Said(await core.Get<BookingService>().ReleaseAsync(cast.Grace, id, "Not then", CancellationToken.None));
    }

    private static async Task ExpireAsync(TestCore core, Cast cast, BookingId id)
    {
        core.GoTo((await core.ReadAsync(id)).ExpiresAt);
        (await core.Get<ExpirySweep>().RunAsync(CancellationToken.None)).ShouldBe(1);
    }

    private static async Task CancelAndUndoAsync(TestCore core, CurrentUser who, BookingId id)
    {
        await CancelAsync(core, who, id);
        Said(await core.Get<BookingService>().UndoAsync(who, id, CancellationToken.None));
    }

    private static async Task CancelTwiceAsync(TestCore core, Cast cast, BookingId id)
    {
        await CancelAndUndoAsync(core, cast.Ada, id);
        await CancelAsync(core, cast.Ada, id);
    }

    private static async Task ConfirmAsync(TestCore core, Cast cast, BookingId id) => Said(await core.Get<BookingService>().ConfirmAsync(cast.Grace, id, note: null, CancellationToken.None));

    private static async Task CompleteAsync(TestCore core, Cast cast, BookingId id) => Said(await core.Get<BookingService>().CompleteAsync(cast.Grace, id, CancellationToken.None));

    private static async Task CancelAsync(TestCore core, CurrentUser who, BookingId id, int percent = 100) =>
        Said(await core.Get<BookingService>().CancelAsync(who, id, new Cancellation("A cold", PercentBack: percent), CancellationToken.None));

    private static async Task ReportAsync(TestCore core, CurrentUser who, BookingId id, Party missing) =>
        Said(await core.Get<BookingService>().ReportNoShowAsync(who, id, missing, "Nobody came", CancellationToken.None));

    private static void Said(Result<BookingDetails> answer) => answer.Refusal.ShouldBeNull();
}
