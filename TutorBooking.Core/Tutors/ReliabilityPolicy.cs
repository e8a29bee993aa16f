namespace TutorBooking.Core.Tutors;

/// <summary>What a tutor's reliability, a number from 0 to 100, opens and closes.</summary>
public static class ReliabilityPolicy
{
    /// <summary>Of who nothing is known yet.</summary>
    public const int Unblemished = 100;

    /// <summary>Below it, lists leave a tutor out.</summary>
    public const int LeastToBeListed = 50;

    /// <summary>Below it, requests wait for the tutor's own answer.</summary>
    public const int LeastToConfirmUnasked = 70;
    private const int LessonsUntilPublic = 5;

    public static bool IsListed(int reliability) => reliability >= LeastToBeListed;

    public static bool MayConfirmUnasked(int reliability) => reliability >= LeastToConfirmUnasked;

    /// <summary>Whether enough lessons are finished for the number to say something to strangers.</summary>
    public static bool IsPublic(int finishedLessons) => finishedLessons >= LessonsUntilPublic;
}
