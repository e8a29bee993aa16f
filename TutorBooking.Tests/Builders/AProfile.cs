using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Tests.Builders;

/// <summary>What a tutor writes into a complete profile; a test changes only what matters to it.</summary>
internal static class AProfile
{
    public const string Bio = "I marked the exams for eleven years, so I know where the points go missing, and I show you.";

    public static TutorProfileContent Of(params SubjectId[] subjects) => new()
    {
        Title = "MSc Applied Mathematics",
        Headline = "Calculus for the first university years",
        Bio = Bio,
        HourlyRate = 45.00m,
        Subjects = [.. subjects.Select(subject => new TaughtSubject(subject, HourlyRate: null))],
        Education = ["MSc Applied Mathematics, University of Porto, 2012"],
        Certifications = ["Secondary teacher, 2014"],
        Languages = ["Portuguese", "English"],
        Durations = [30, 60],
        ExperienceYears = 11,
        InPersonPlace = "Central library, room 2",
        AutoConfirms = true,
    };
}
