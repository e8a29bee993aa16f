namespace TutorBooking.Web.Api;

/// <summary>What a program may change only as it last read it.</summary>
internal abstract record VersionedDocument
{
    public required int Version { get; init; }
}
