namespace TutorBooking.Core.Packages;

/// <summary>What can still be done with a package; told by its credits and the date, never stored.</summary>
public enum PackageStatus
{
    Active,

    /// <summary>No credit is left: all are taken for lessons.</summary>
    UsedUp,

    /// <summary>Credits were left when its time was over.</summary>
    Expired,
}
