namespace TutorBooking.Core.Tutors;

/// <summary>The lengths a lesson may have, in minutes; a tutor offers some of them.</summary>
public static class LessonLengths
{
    public static readonly IReadOnlyList<int> All = [25, 30, 45, 50, 60, 90, 120];
}
