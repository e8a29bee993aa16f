namespace TutorBooking.Core.Tutors.Editing;

/// <summary>The part of a profile that a flaw is about.</summary>
public enum TutorProfileField
{
    Title,
    Headline,
    Bio,
    HourlyRate,
    Subjects,
    Languages,
    Durations,
    ExperienceYears,
    Education,
    Certifications,
    InPersonPlace,

    /// <summary>Written on a page of their own.</summary>
    WeeklyHours,
}
