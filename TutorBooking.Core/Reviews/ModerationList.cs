namespace TutorBooking.Core.Reviews;

/// <summary>Which reviews an admin wants to see.</summary>
public enum ModerationList
{
    /// <summary>All of them, those with waiting reports first.</summary>
    All,

    Reported,

    Hidden,
}
