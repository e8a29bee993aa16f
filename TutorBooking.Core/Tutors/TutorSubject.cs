using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>That a tutor teaches a subject, and for what rate an hour if not the base rate.</summary>
[PublicContent]
public sealed class TutorSubject
{
    public TutorId TutorId { get; private init; }

    public required SubjectId SubjectId { get; init; }

    /// <summary>Minor units for an hour; null where the base rate holds.</summary>
    public long? RateMinor { get; set; }
}
