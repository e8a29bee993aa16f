using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>Something that is taught here, such as Mathematics; the list is the platform's, not the tutors'.</summary>
[PublicContent]
public sealed class Subject
{
    public const int NameLength = 60;
    public const int MarkLength = 6;

    public SubjectId Id { get; private init; }

    public required string Name { get; set; }

    /// <summary>The typographic mark that stands for the subject instead of a picture, such as x².</summary>
    public required string Mark { get; set; }
}
