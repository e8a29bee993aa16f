using TutorBooking.Core.Bookings;
using TutorBooking.Tests.Builders;
using TutorBooking.Tests.Support;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Every state, every act, every person, before and after the lesson, asked of the services on a real database.</summary>
public sealed class TransitionMatrixTests
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["r"] = "WRONG_ROLE",
        ["s"] = "INVALID_STATE",
        ["b"] = "LESSON_HAS_BEGUN",
        ["e"] = "NO_SHOW_TOO_EARLY",
        ["t"] = "RESCHEDULE_TOO_LATE",
        ["p"] = "PROPOSAL_CLOSED",
    };

    private static readonly Dictionary<string, BookingStatus> States = new(StringComparer.Ordinal)
    {
        ["Pe"] = BookingStatus.Pending,
        ["Co"] = BookingStatus.Confirmed,
        ["Cm"] = BookingStatus.Completed,
        ["De"] = BookingStatus.Declined,
        ["CS"] = BookingStatus.CancelledByStudent,
        ["CT"] = BookingStatus.CancelledByTutor,
        ["CA"] = BookingStatus.CancelledByAdmin,
        ["NS"] = BookingStatus.NoShowStudent,
        ["NT"] = BookingStatus.NoShowTutor,
    };

    public static TheoryData<BookingStatus, bool, Party> EveryRow() => [.. TransitionMatrix.Rows.Select(row => (row.Status, row.IsOver, row.By))];

    public static TheoryData<BookingStatus, bool> EveryScene() => [.. TransitionMatrix.Rows.Select(row => (row.Status, row.IsOver)).Distinct()];

    [Theory]
    [MemberData(nameof(EveryRow))]
    public async Task Each_act_has_the_stated_effect_or_the_stated_refusal(BookingStatus status, bool isOver, Party by)
    {
        var cells = CellsOf(status, isOver, by);
        using var scene = await Scene.SetAsync(status, isOver);
        foreach (var (act, cell) in Act.All.Zip(cells))
        {
            if (Codes.TryGetValue(cell, out var code) || cell is "=")
            {
                await NothingHappensAsync(scene, act, by, code);
            }
            else
            {
                await ItHappensAsync(status, isOver, by, act, cell);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryRow))]
    public async Task What_is_offered_is_exactly_what_would_happen(BookingStatus status, bool isOver, Party by)
    {
        using var scene = await Scene.SetAsync(status, isOver);
        var possible = Act.All.Zip(CellsOf(status, isOver, by))
            .Where(pair => pair.Second is not "=" && !Codes.ContainsKey(pair.Second) && pair.First.Action is not null)
            .Select(pair => pair.First.Action.GetValueOrDefault()).ToHashSet();

        var offered = (await scene.SeeAsync(by)).AllowedActions.Where(action => action is not BookingAction.Review);

        offered.ShouldBe(possible, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public async Task A_stranger_is_refused_everything_alike(BookingStatus status, bool isOver)
    {
        using var scene = await Scene.SetAsync(status, isOver);
        foreach (var act in Act.All)
        {
            (await act.Do(scene.Core, scene.Cast.Alan, scene.Booking)).ShouldBe(BookingRefusals.NotYours, act.Name);
            (await act.Do(scene.Core, scene.Cast.Alan, new(404))).ShouldBe(BookingRefusals.NotFound, act.Name);
        }

        (await scene.Core.ReadAsync(scene.Booking)).Status.ShouldBe(status);
    }

    private static string[] CellsOf(BookingStatus status, bool isOver, Party by)
    {
        var cells = TransitionMatrix.Rows.Single(row => row.Status == status && row.IsOver == isOver && row.By == by).Cells;
        cells.Length.ShouldBe(Act.All.Length, "a cell for each act");
        return cells;
    }

    private static async Task NothingHappensAsync(Scene scene, Act act, Party by, string? code)
    {
        var before = await scene.Core.ReadAsync(scene.Booking);

        var refusal = await act.Do(scene.Core, scene.Who(by), scene.Booking);

        refusal.ShouldHaveCode(code, $"{by}: {act}");
        (refusal is null).ShouldBe(code is null, $"{by}: {act} answered {refusal?.Code ?? "yes"}");
        var after = await scene.Core.ReadAsync(scene.Booking);
        (after.Status, after.Version, after.Events.Count, after.Claims.Count).ShouldBe((before.Status, before.Version, before.Events.Count, before.Claims.Count), $"{by}: {act}");
    }

    private static async Task ItHappensAsync(BookingStatus status, bool isOver, Party by, Act act, string cell)
    {
        using var scene = await Scene.SetAsync(status, isOver);
        var before = await scene.Core.ReadAsync(scene.Booking);

        (await act.Do(scene.Core, scene.Who(by), scene.Booking)).ShouldBeNull($"{by}: {act}");

        var after = await scene.Core.ReadAsync(scene.Booking);
        after.Status.ShouldBe(States[cell.TrimEnd('!')], $"{by}: {act}");
        (after.Dispute is not null).ShouldBe(cell.EndsWith('!'), $"{by}: {act}");
        after.Version.ShouldBe(before.Version + 1, $"{by}: {act}");
        after.Events.Count.ShouldBe(before.Events.Count + 1, $"{by}: {act}");
        (after.Latest?.Role).ShouldBe(by);
        after.Claims.Count.ShouldBe(after.Status.IsBlocking ? 24 : 0, $"{by}: {act}: time is owned exactly while the booking stands");
    }
}
