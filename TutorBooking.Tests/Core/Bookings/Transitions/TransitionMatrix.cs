using TutorBooking.Core.Bookings;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Who may do what in which state, and what comes of it: the table of the rules, told a second time so that a person can check it.</summary>
/// <remarks>
/// A cell is one of <see cref="Effects"/>, = where it was done already or is not due and nothing happens, or a refusal:
/// r WRONG_ROLE · s INVALID_STATE · b LESSON_HAS_BEGUN · e NO_SHOW_TOO_EARLY · w NO_SHOW_WINDOW_CLOSED ·
/// t RESCHEDULE_TOO_LATE · p PROPOSAL_CLOSED · n NOT_COMPLETED.
/// </remarks>
internal static class TransitionMatrix
{
    private static readonly (Moment Moment, IReadOnlyList<string> Rows)[] Moments =
    [
        (Moment.DayBefore, TransitionsBefore.DayBefore), (Moment.SixHoursBefore, TransitionsBefore.SixHoursBefore),
        (Moment.InProgress, TransitionsAfter.InProgress), (Moment.HourAfter, TransitionsAfter.HourAfter), (Moment.DayAfter, TransitionsAfter.DayAfter),
    ];

    public static IReadOnlyList<MatrixRow> Rows { get; } = [.. Moments.SelectMany(table => table.Rows.Select(row => Read(row, table.Moment)))];

    private static MatrixRow Read(string row, Moment moment)
    {
        var words = row.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        return new MatrixRow(Enum.Parse<Situation>(words[0]), moment, Enum.Parse<Party>(words[1]), words[2..]);
    }
}
