using TutorBooking.Core.Bookings;

namespace TutorBooking.Tests.Core.Bookings.Transitions;

/// <summary>Who may do what in which state, and what comes of it: the table of the rules, told a second time so that a person can check it.</summary>
/// <remarks>
/// A cell is the state it leads to (with ! where it opens a dispute), = where it was done already and nothing happens, or a refusal:
/// r WRONG_ROLE · s INVALID_STATE · b LESSON_HAS_BEGUN · e NO_SHOW_TOO_EARLY · t RESCHEDULE_TOO_LATE · p PROPOSAL_CLOSED.
/// </remarks>
internal static class TransitionMatrix
{
    private static readonly string[] DayBefore =
    [
        //                             conf decl canc undo rele comp noSt noTu move prop acce keep answ deci join
        "Pending            Student | r    r    CS   s    r    r    r    s    Pe   r    p    p    s    r    s",
        "Pending            Tutor   | Co   De   CT   s    s    s    s    r    r    Pe   r    r    s    r    s",
        "Pending            Admin   | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r",
        "Confirmed          Student | r    r    CS   s    r    r    r    e    Co   r    p    p    s    r    s",
        "Confirmed          Tutor   | =    s    CT   s    s    s    e    r    r    Co   r    r    s    r    s",
        "Confirmed          Admin   | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r",
        "Declined           Student | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s",
        "Declined           Tutor   | s    =    s    s    s    s    s    r    r    s    r    r    s    r    s",
        "Declined           Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "Expired            Student | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s",
        "Expired            Tutor   | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s",
        "Expired            Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "CancelledByStudent Student | r    r    =    Co   r    r    r    s    s    r    s    s    s    r    s",
        "CancelledByStudent Tutor   | s    s    s    r    s    s    s    r    r    s    r    r    s    r    s",
        "CancelledByStudent Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "CancelledByTutor   Student | r    r    s    r    r    r    r    s    s    r    s    s    s    r    s",
        "CancelledByTutor   Tutor   | s    s    =    Co   s    s    s    r    r    s    r    r    s    r    s",
        "CancelledByTutor   Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "CancelledByAdmin   Student | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s",
        "CancelledByAdmin   Tutor   | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s",
        "CancelledByAdmin   Admin   | r    r    =    r    r    r    r    r    r    r    r    r    r    s    r",
    ];

    private static readonly string[] HourAfter =
    [
        //                             conf decl canc undo rele comp noSt noTu move prop acce keep answ deci join
        "Pending            Student | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s",
        "Pending            Tutor   | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s",
        "Pending            Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "Confirmed          Student | r    r    b    s    r    r    r    NT   t    r    b    b    s    r    s",
        "Confirmed          Tutor   | =    s    b    s    s    Cm   NS   r    r    b    r    r    s    r    s",
        "Confirmed          Admin   | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r",
        "Completed          Student | r    r    s    s    r    r    r    Cm!  s    r    s    s    s    r    s",
        "Completed          Tutor   | s    s    s    s    s    =    s    r    r    s    r    r    s    r    s",
        "Completed          Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "Declined           Student | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s",
        "Declined           Tutor   | s    =    s    s    s    s    s    r    r    s    r    r    s    r    s",
        "Declined           Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "Expired            Student | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s",
        "Expired            Tutor   | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s",
        "Expired            Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "CancelledByStudent Student | r    r    =    s    r    r    r    s    s    r    s    s    s    r    s",
        "CancelledByStudent Tutor   | s    s    s    r    s    s    s    r    r    s    r    r    s    r    s",
        "CancelledByStudent Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "CancelledByTutor   Student | r    r    s    r    r    r    r    s    s    r    s    s    s    r    s",
        "CancelledByTutor   Tutor   | s    s    =    s    s    s    s    r    r    s    r    r    s    r    s",
        "CancelledByTutor   Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "CancelledByAdmin   Student | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s",
        "CancelledByAdmin   Tutor   | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s",
        "CancelledByAdmin   Admin   | r    r    =    r    r    r    r    r    r    r    r    r    r    s    r",
        "NoShowStudent      Student | r    r    s    s    r    r    r    NS!  s    r    s    s    s    r    s",
        "NoShowStudent      Tutor   | s    s    s    s    s    s    =    r    r    s    r    r    s    r    s",
        "NoShowStudent      Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
        "NoShowTutor        Student | r    r    s    s    r    r    r    =    s    r    s    s    s    r    s",
        "NoShowTutor        Tutor   | s    s    s    s    s    s    NT!  r    r    s    r    r    s    r    s",
        "NoShowTutor        Admin   | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r",
    ];

    /// <summary>A row: a state, whether the lesson is over, a party, and a cell for each of <see cref="Act.All"/>.</summary>
    public static IEnumerable<(BookingStatus Status, bool IsOver, Party By, string[] Cells)> Rows =>
        [.. DayBefore.Select(row => Read(row, isOver: false)), .. HourAfter.Select(row => Read(row, isOver: true))];

    private static (BookingStatus Status, bool IsOver, Party By, string[] Cells) Read(string row, bool isOver)
    {
        var words = row.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        return (Enum.Parse<BookingStatus>(words[0]), isOver, Enum.Parse<Party>(words[1]), words[2..]);
    }
}
