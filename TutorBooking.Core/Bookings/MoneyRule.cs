namespace TutorBooking.Core.Bookings;

/// <summary>Which rule decided where the money of a booking goes; kept with each decision, so that nobody has to guess later.</summary>
public enum MoneyRule
{
    /// <summary>Cancelled by its student before the tutor had agreed: all back.</summary>
    NothingAgreed,

    /// <summary>Cancelled by its student with enough notice: all back.</summary>
    FreeNotice,

    /// <summary>Cancelled by its student with less: none back.</summary>
    LateNotice,

    /// <summary>Cancelled by its tutor: all back.</summary>
    TutorCancelled,

    /// <summary>Let go by its tutor after a move: all back, and no mark against him.</summary>
    Released,

    /// <summary>Declined by its tutor: all back.</summary>
    Declined,

    /// <summary>Not answered in time: all back.</summary>
    Expired,

    /// <summary>An admin chose what goes back.</summary>
    AdminDecided,

    /// <summary>The lesson took place: the tutor earns.</summary>
    Taught,

    /// <summary>The student did not come: the tutor earns in full.</summary>
    StudentMissed,

    /// <summary>The tutor did not come: all back.</summary>
    TutorMissed,

    /// <summary>A cancellation was taken back: held again as before.</summary>
    HeldAgain,
}
