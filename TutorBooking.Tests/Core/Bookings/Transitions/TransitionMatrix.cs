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
    private static readonly string[] DayBefore =
    [
        //                               conf decl canc undo rele comp noSt noTu move prop acce keep answ deci join revw   (Platform: expi comp sett prop)
        "Pending               Student  | r    r    Cn   s    r    r    r    s    Mv   r    p    p    s    r    s    n",
        "Pending               Tutor    | Co   De   CT   s    s    s    s    r    r    Pr   r    r    s    r    s    r",
        "Pending               Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Pending               Platform | =    =    =    =",
        "PendingProposed       Student  | r    r    Cn   s    r    r    r    s    Mv   r    Ac   Kp   s    r    s    n",
        "PendingProposed       Tutor    | Co   De   CT   s    s    s    s    r    r    =    r    r    s    r    s    r",
        "PendingProposed       Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "PendingProposed       Platform | =    =    =    =",
        "Confirmed             Student  | r    r    Cf   s    r    r    r    e    Mv   r    p    p    s    r    s    n",
        "Confirmed             Tutor    | =    s    CT   s    s    s    e    r    r    Pr   r    r    s    r    s    r",
        "Confirmed             Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Confirmed             Platform | =    =    =    =",
        "MovedProposed         Student  | r    r    Cf   s    r    r    r    e    Mv   r    Ac   Kp   s    r    s    n",
        "MovedProposed         Tutor    | =    s    CT   s    Rl   s    e    r    r    =    r    r    s    r    s    r",
        "MovedProposed         Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "MovedProposed         Platform | =    =    =    =",
        "Declined              Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Declined              Tutor    | s    =    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Declined              Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Declined              Platform | =    =    =    =",
        "CancelledByStudent    Student  | r    r    =    Un   r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByStudent    Tutor    | s    s    s    r    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByStudent    Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByStudent    Platform | =    =    =    =",
        "CancelledByTutor      Student  | r    r    s    r    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByTutor      Tutor    | s    s    =    Un   s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByTutor      Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByTutor      Platform | =    =    =    =",
        "CancelledByAdmin      Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByAdmin      Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByAdmin      Admin    | r    r    =    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByAdmin      Platform | =    =    =    =",
        "WithdrawnByStudent    Student  | r    r    =    Up   r    r    r    s    s    r    s    s    s    r    s    n",
        "WithdrawnByStudent    Tutor    | s    s    s    r    s    s    s    r    r    s    r    r    s    r    s    r",
        "WithdrawnByStudent    Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "WithdrawnByStudent    Platform | =    =    =    =",
        "WithdrawnByTutor      Student  | r    r    s    r    r    r    r    s    s    r    s    s    s    r    s    n",
        "WithdrawnByTutor      Tutor    | s    s    =    Up   s    s    s    r    r    s    r    r    s    r    s    r",
        "WithdrawnByTutor      Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "WithdrawnByTutor      Platform | =    =    =    =",
    ];

    private static readonly string[] SixHoursBefore =
    [
        //                               conf decl canc undo rele comp noSt noTu move prop acce keep answ deci join revw   (Platform: expi comp sett prop)
        "Pending               Student  | r    r    Cn   s    r    r    r    s    t    r    p    p    s    r    s    n",
        "Pending               Tutor    | Co   De   CT   s    s    s    s    r    r    Pr   r    r    s    r    s    r",
        "Pending               Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Pending               Platform | =    =    =    =",
        "PendingProposed       Student  | r    r    Cn   s    r    r    r    s    t    r    Ac   Kp   s    r    s    n",
        "PendingProposed       Tutor    | Co   De   CT   s    s    s    s    r    r    =    r    r    s    r    s    r",
        "PendingProposed       Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "PendingProposed       Platform | =    =    =    =",
        "Confirmed             Student  | r    r    Cl   s    r    r    r    e    t    r    p    p    s    r    s    n",
        "Confirmed             Tutor    | =    s    CT   s    s    s    e    r    r    Pr   r    r    s    r    s    r",
        "Confirmed             Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Confirmed             Platform | =    =    =    =",
        "MovedProposed         Student  | r    r    Cl   s    r    r    r    e    t    r    Ac   Kp   s    r    s    n",
        "MovedProposed         Tutor    | =    s    CT   s    s    s    e    r    r    =    r    r    s    r    s    r",
        "MovedProposed         Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "MovedProposed         Platform | =    =    =    =",
        "CancelledByStudent    Student  | r    r    =    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByStudent    Tutor    | s    s    s    r    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByStudent    Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByStudent    Platform | =    =    =    =",
        "CancelledByTutor      Student  | r    r    s    r    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByTutor      Tutor    | s    s    =    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByTutor      Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByTutor      Platform | =    =    =    =",
    ];

    private static readonly string[] InProgress =
    [
        //                               conf decl canc undo rele comp noSt noTu move prop acce keep answ deci join revw   (Platform: expi comp sett prop)
        "Pending               Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Pending               Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Pending               Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Pending               Platform | Ex   =    =    =",
        "Confirmed             Student  | r    r    b    s    r    r    r    NT   t    r    b    b    s    r    Js   n",
        "Confirmed             Tutor    | =    s    b    s    s    s    NS   r    r    b    r    r    s    r    Jt   r",
        "Confirmed             Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Confirmed             Platform | =    =    =    =",
        "MovedProposed         Student  | r    r    b    s    r    r    r    NT   t    r    b    b    s    r    Js   n",
        "MovedProposed         Tutor    | =    s    b    s    s    s    NS   r    r    b    r    r    s    r    Jt   r",
        "MovedProposed         Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "MovedProposed         Platform | =    =    =    Px",
        "Declined              Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Declined              Tutor    | s    =    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Declined              Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Declined              Platform | =    =    =    =",
        "Expired               Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Expired               Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Expired               Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Expired               Platform | =    =    =    =",
        "CancelledByStudent    Student  | r    r    =    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByStudent    Tutor    | s    s    s    r    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByStudent    Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByStudent    Platform | =    =    =    =",
        "CancelledByTutor      Student  | r    r    s    r    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByTutor      Tutor    | s    s    =    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByTutor      Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByTutor      Platform | =    =    =    =",
        "CancelledByAdmin      Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByAdmin      Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByAdmin      Admin    | r    r    =    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByAdmin      Platform | =    =    =    =",
        "NoShowStudent         Student  | r    r    s    s    r    r    r    S!   s    r    s    s    s    r    s    n",
        "NoShowStudent         Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    s    r    s    r",
        "NoShowStudent         Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "NoShowStudent         Platform | =    =    =    =",
        "NoShowTutor           Student  | r    r    s    s    r    r    r    =    s    r    s    s    s    r    s    n",
        "NoShowTutor           Tutor    | s    s    s    s    s    s    T!   r    r    s    r    r    s    r    s    r",
        "NoShowTutor           Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "NoShowTutor           Platform | =    =    =    =",
        "NoShowStudentDisputed Student  | r    r    s    s    r    r    r    =    s    r    s    s    r    r    s    n",
        "NoShowStudentDisputed Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    An   r    s    r",
        "NoShowStudentDisputed Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    Dd   r    r",
        "NoShowStudentDisputed Platform | =    =    =    =",
        "NoShowTutorDisputed   Student  | r    r    s    s    r    r    r    =    s    r    s    s    An   r    s    n",
        "NoShowTutorDisputed   Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    r    r    s    r",
        "NoShowTutorDisputed   Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    Dd   r    r",
        "NoShowTutorDisputed   Platform | =    =    =    =",
    ];

    private static readonly string[] HourAfter =
    [
        //                               conf decl canc undo rele comp noSt noTu move prop acce keep answ deci join revw   (Platform: expi comp sett prop)
        "Pending               Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Pending               Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Pending               Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Pending               Platform | Ex   =    =    =",
        "Confirmed             Student  | r    r    b    s    r    r    r    NT   t    r    b    b    s    r    s    n",
        "Confirmed             Tutor    | =    s    b    s    s    Cm   NS   r    r    b    r    r    s    r    s    r",
        "Confirmed             Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Confirmed             Platform | =    =    =    =",
        "Completed             Student  | r    r    s    s    r    r    r    S!   s    r    s    s    s    r    s    Rv",
        "Completed             Tutor    | s    s    s    s    s    =    s    r    r    s    r    r    s    r    s    r",
        "Completed             Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Completed             Platform | =    =    =    =",
        "CompletedDisputed     Student  | r    r    s    s    r    r    r    =    s    r    s    s    r    r    s    Rv",
        "CompletedDisputed     Tutor    | s    s    s    s    s    =    s    r    r    s    r    r    An   r    s    r",
        "CompletedDisputed     Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    Dd   r    r",
        "CompletedDisputed     Platform | =    =    =    =",
        "Declined              Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Declined              Tutor    | s    =    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Declined              Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Declined              Platform | =    =    =    =",
        "Expired               Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Expired               Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Expired               Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Expired               Platform | =    =    =    =",
        "CancelledByStudent    Student  | r    r    =    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByStudent    Tutor    | s    s    s    r    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByStudent    Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByStudent    Platform | =    =    =    =",
        "CancelledByTutor      Student  | r    r    s    r    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByTutor      Tutor    | s    s    =    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByTutor      Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByTutor      Platform | =    =    =    =",
        "CancelledByAdmin      Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "CancelledByAdmin      Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "CancelledByAdmin      Admin    | r    r    =    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "CancelledByAdmin      Platform | =    =    =    =",
        "NoShowStudent         Student  | r    r    s    s    r    r    r    S!   s    r    s    s    s    r    s    n",
        "NoShowStudent         Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    s    r    s    r",
        "NoShowStudent         Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "NoShowStudent         Platform | =    =    =    =",
        "NoShowTutor           Student  | r    r    s    s    r    r    r    =    s    r    s    s    s    r    s    n",
        "NoShowTutor           Tutor    | s    s    s    s    s    s    T!   r    r    s    r    r    s    r    s    r",
        "NoShowTutor           Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "NoShowTutor           Platform | =    =    =    =",
        "NoShowStudentDisputed Student  | r    r    s    s    r    r    r    =    s    r    s    s    r    r    s    n",
        "NoShowStudentDisputed Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    An   r    s    r",
        "NoShowStudentDisputed Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    Dd   r    r",
        "NoShowStudentDisputed Platform | =    =    =    =",
        "NoShowTutorDisputed   Student  | r    r    s    s    r    r    r    =    s    r    s    s    An   r    s    n",
        "NoShowTutorDisputed   Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    r    r    s    r",
        "NoShowTutorDisputed   Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    Dd   r    r",
        "NoShowTutorDisputed   Platform | =    =    =    =",
    ];

    private static readonly string[] DayAfter =
    [
        //                               conf decl canc undo rele comp noSt noTu move prop acce keep answ deci join revw   (Platform: expi comp sett prop)
        "Pending               Student  | r    r    s    s    r    r    r    s    s    r    s    s    s    r    s    n",
        "Pending               Tutor    | s    s    s    s    s    s    s    r    r    s    r    r    s    r    s    r",
        "Pending               Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Pending               Platform | Ex   =    =    =",
        "Confirmed             Student  | r    r    b    s    r    r    r    w    t    r    b    b    s    r    s    n",
        "Confirmed             Tutor    | =    s    b    s    s    Cm   w    r    r    b    r    r    s    r    s    r",
        "Confirmed             Admin    | r    r    CA   r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Confirmed             Platform | =    Cm   =    =",
        "Completed             Student  | r    r    s    s    r    r    r    w    s    r    s    s    s    r    s    Rv",
        "Completed             Tutor    | s    s    s    s    s    =    s    r    r    s    r    r    s    r    s    r",
        "Completed             Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "Completed             Platform | =    =    =    =",
        "CompletedDisputed     Student  | r    r    s    s    r    r    r    =    s    r    s    s    r    r    s    Rv",
        "CompletedDisputed     Tutor    | s    s    s    s    s    =    s    r    r    s    r    r    An   r    s    r",
        "CompletedDisputed     Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    Dd   r    r",
        "CompletedDisputed     Platform | =    =    =    =",
        "NoShowStudent         Student  | r    r    s    s    r    r    r    w    s    r    s    s    s    r    s    n",
        "NoShowStudent         Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    s    r    s    r",
        "NoShowStudent         Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "NoShowStudent         Platform | =    =    =    =",
        "NoShowTutor           Student  | r    r    s    s    r    r    r    =    s    r    s    s    s    r    s    n",
        "NoShowTutor           Tutor    | s    s    s    s    s    s    w    r    r    s    r    r    s    r    s    r",
        "NoShowTutor           Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    s    r    r",
        "NoShowTutor           Platform | =    =    Pd   =",
        "NoShowTutorDisputed   Student  | r    r    s    s    r    r    r    =    s    r    s    s    An   r    s    n",
        "NoShowTutorDisputed   Tutor    | s    s    s    s    s    s    =    r    r    s    r    r    r    r    s    r",
        "NoShowTutorDisputed   Admin    | r    r    s    r    r    r    r    r    r    r    r    r    r    Dd   r    r",
        "NoShowTutorDisputed   Platform | =    =    =    =",
    ];

    private static readonly (Moment Moment, string[] Rows)[] Moments =
    [
        (Moment.DayBefore, DayBefore), (Moment.SixHoursBefore, SixHoursBefore), (Moment.InProgress, InProgress), (Moment.HourAfter, HourAfter), (Moment.DayAfter, DayAfter),
    ];

    public static IReadOnlyList<MatrixRow> Rows { get; } = [.. Moments.SelectMany(table => table.Rows.Select(row => Read(row, table.Moment)))];

    private static MatrixRow Read(string row, Moment moment)
    {
        var words = row.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        return new MatrixRow(Enum.Parse<Situation>(words[0]), moment, Enum.Parse<Party>(words[1]), words[2..]);
    }
}
