using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>An uploaded photo, in a table of its own so that lists of tutors never load it.</summary>
public sealed class TutorPhoto
{
    public const int TypeLength = 20;

    public required TutorId TutorId { get; init; }

    /// <summary>What the content was found to be; never what the upload called itself.</summary>
    public required string ContentType { get; set; }

    public required byte[] Content { get; set; }
}
