namespace TutorBooking.Core.Packages.Credits;

/// <summary>Where one credit is. Only an expired one never changes again: a later decision can bring a consumed one back.</summary>
public enum CreditState
{
    Available,

    /// <summary>A lesson is booked with it and has not taken place yet.</summary>
    Reserved,

    /// <summary>Its lesson was taught, or was the student's to lose.</summary>
    Consumed,

    /// <summary>Nobody used it in time.</summary>
    Expired,
}
