using TutorBooking.Core.Bookings;
using TutorBooking.Core.Payments.Earnings;
using TutorBooking.Core.Payments.Ledger;
using TutorBooking.Core.Platform;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Every state, every act, every person and the platform itself, at every moment that makes a difference, asked of the services on a real database.</summary>
public sealed class TransitionMatrixTests(StagedScenes stage) : IClassFixture<StagedScenes>
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["r"] = "WRONG_ROLE",
        ["s"] = "INVALID_STATE",
        ["b"] = "LESSON_HAS_BEGUN",
        ["e"] = "NO_SHOW_TOO_EARLY",
        ["w"] = "NO_SHOW_WINDOW_CLOSED",
        ["t"] = "RESCHEDULE_TOO_LATE",
        ["p"] = "PROPOSAL_CLOSED",
        ["n"] = "NOT_COMPLETED",
    };

    public static TheoryData<Situation, Moment> EveryScene() => [.. TransitionMatrix.Rows.Select(row => (row.Situation, row.Moment)).Distinct()];

    [Fact]
    public void Everything_that_can_have_become_of_a_booking_is_asked_at_every_moment_of_everybody()
    {
        var scenes =
            from situation in Enum.GetValues<Situation>()
            from moment in Enum.GetValues<Moment>()
            where Scene.IsPossible(situation, moment)
            from party in Enum.GetValues<Party>()
            select (situation, moment, party);

        TransitionMatrix.Rows.Select(row => (row.Situation, row.Moment, row.By)).ShouldBe(scenes, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public async Task What_is_refused_or_done_already_writes_nothing(Situation situation, Moment moment)
    {
        var scene = await stage.SetAsync(situation, moment);
        var before = (await scene.LookAsync()).InWords;
        foreach (var (by, act, cell) in CellsOf(situation, moment).Where(cell => !Effects.Of.ContainsKey(cell.Cell)))
        {
            var refusal = await scene.DoAsync(act, by);

            refusal.ShouldHaveCode(cell is "=" ? null : Codes[cell], $"{by}: {act} answered {refusal?.Sentence}");
        }

        (await scene.LookAsync()).InWords.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public async Task What_is_done_has_the_stated_effect_whole_and_no_other(Situation situation, Moment moment)
    {
        foreach (var (by, act, cell) in CellsOf(situation, moment).Where(cell => Effects.Of.ContainsKey(cell.Cell)))
        {
            var scene = await stage.SetAsync(situation, moment);
            var before = await scene.LookAsync();

            (await scene.DoAsync(act, by)).ShouldBeNull($"{by}: {act}");

            var after = await scene.LookAsync();
            Effect.Between(before, after).ShouldBe(Effects.Of[cell], $"{by}: {act}");
            IsWrittenOnce(before, after, by, $"{by}: {act}");
            IsTold(before, after, by, $"{by}: {act}");
            after.ShouldOwnItsTimeAndNothingElse($"{by}: {act}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public async Task What_is_done_twice_has_one_effect(Situation situation, Moment moment)
    {
        foreach (var (by, act, _) in CellsOf(situation, moment).Where(cell => Effects.Of.ContainsKey(cell.Cell)))
        {
            var scene = await stage.SetAsync(situation, moment);
            (await scene.DoAsync(act, by)).ShouldBeNull($"{by}: {act}");
            var once = (await scene.LookAsync()).InWords;

            (await scene.DoAsync(act, by)).ShouldHaveCode(act.OnRepeat, $"{by}: {act}: a double click is no mistake");

            (await scene.LookAsync()).InWords.ShouldBe(once, $"{by}: {act}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public async Task What_is_offered_is_exactly_what_would_happen(Situation situation, Moment moment)
    {
        var scene = await stage.SetAsync(situation, moment);
        foreach (var by in new[] { Party.Student, Party.Tutor, Party.Admin })
        {
            var possible = CellsOf(situation, moment).Where(cell => cell.By == by && Effects.Of.ContainsKey(cell.Cell))
                .Select(cell => cell.Act.Action).OfType<BookingAction>().ToHashSet();

            (await scene.SeeAsync(by)).AllowedActions.ShouldBe(possible, ignoreOrder: true, $"{by}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public async Task A_stranger_is_refused_everything_alike(Situation situation, Moment moment)
    {
        var scene = await stage.SetAsync(situation, moment);
        var before = (await scene.LookAsync()).InWords;
        foreach (var act in Act.All)
        {
            (await act.Do(scene.Core, scene.Cast.Alan, scene.Booking)).ShouldBe(BookingRefusals.NotYours, act.Name);
        }

        (await scene.LookAsync()).InWords.ShouldBe(before);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found_by_any_act()
    {
        var scene = await stage.SetAsync(Situation.Confirmed, Moment.InProgress);
        foreach (var (act, person) in from act in Act.All from person in new[] { Party.Student, Party.Tutor, Party.Admin } select (act, person))
        {
            (await act.Do(scene.Core, scene.Who(person), new(404))).ShouldBe(BookingRefusals.NotFound, $"{person}: {act}");
        }
    }

    private static List<(Party By, Act Act, string Cell)> CellsOf(Situation situation, Moment moment) =>
    [
        .. from row in TransitionMatrix.Rows
           where row.Situation == situation && row.Moment == moment
           from pair in row.Acts
           select (row.By, pair.Act, pair.Cell),
    ];

    private static void IsWrittenOnce(Stored before, Stored after, Party by, string because)
    {
        var lines = after.Booking.Events.OrderBy(line => line.Id).Skip(before.Booking.Events.Count).ToList();

        // A review is no line of the booking's history, and counts as a change of it all the same.
        var isReviewed = after.Booking.IsReviewed != before.Booking.IsReviewed;
        after.Booking.Version.ShouldBe(before.Booking.Version + lines.Count + (isReviewed ? 1 : 0), because);
        lines.Select(line => (line.Role, line.From, line.To, line.At, Start: line.LessonStartsAt))
            .ShouldBe(lines.Select(_ => (by, (BookingStatus?)before.Booking.Status, after.Booking.Status, after.Now, after.Booking.StartsAt)), because);
        lines.ShouldAllBe(line => line.ActorId.HasValue == (by != Party.Platform), because);
        lines.ShouldAllBe(line => line.Rule == null || line.BackMinor == after.Booking.RefundedMinor || line.Rule == MoneyRule.HeldAgain, because);
    }

    // One message for the open pages where the booking changed or somebody came, and one for each person who did not do it where there is news. What money tells is asked elsewhere.
    private static void IsTold(Stored before, Stored after, Party by, string because)
    {
        var written = after.Messages.Skip(before.Messages.Count).Where(message => message.Kind is not (nameof(WalletChanged) or nameof(EarningsChanged))).ToList();
        var hasCome = (after.Booking.StudentJoinedAt, after.Booking.TutorJoinedAt) != (before.Booking.StudentJoinedAt, before.Booking.TutorJoinedAt);
        var changes = after.Booking.Version - before.Booking.Version + (hasCome ? 1 : 0);
        written.Where(message => message.Kind is nameof(BookingChanged)).Select(message => message.Read<BookingChanged>())
            .ShouldBe(Enumerable.Repeat(BookingChanged.Of(after.Booking), changes), because);

        var news = written.Where(message => message.Kind is nameof(BookingNews)).Select(message => message.Read<BookingNews>()).ToList();
        news.ShouldAllBe(one => one.BookingId == after.Booking.Id && one.Version == after.Booking.Version, because);
        news.Select(one => one.Recipient).ShouldBe(news.Count is 0 ? [] : Listeners(after.Booking, by), because);
        written.Count.ShouldBe(changes + news.Count, because);
    }

    private static UserId[] Listeners(Booking booking, Party by) =>
        by is Party.Student ? [booking.TutorAccountId] : by is Party.Tutor ? [booking.StudentId] : [booking.StudentId, booking.TutorAccountId];
}
