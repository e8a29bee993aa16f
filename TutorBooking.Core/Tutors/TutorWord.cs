using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>One word by which search finds a tutor, in lower case and without accents, with the weight of the best place it stands in.</summary>
[PublicContent]
public sealed class TutorWord
{
    public const int WordLength = 40;

    public TutorId TutorId { get; private init; }

    public required string Word { get; init; }

    public required int Weight { get; set; }
}
