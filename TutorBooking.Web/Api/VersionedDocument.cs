namespace TutorBooking.Web.Api;

/// <summary>What a program may change only as it last read it.</summary>
internal abstract class VersionedDocument
{
    /// <summary>Counts the changes.</summary>
    public abstract int Version { get; }
}
