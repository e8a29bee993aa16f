namespace TutorBooking.Core.Tutors.Editing;

/// <summary>All that a tutor says in the profile, as it is written and read; a draft may leave most of it empty.</summary>
public sealed record TutorProfileContent
{
    public string Title { get; init; } = "";

    public string Headline { get; init; } = "";

    public string Bio { get; init; } = "";

    /// <summary>In major units, as people write it: 45.00; null where there is none yet.</summary>
    public decimal? HourlyRate { get; init; }

    public IReadOnlyList<TaughtSubject> Subjects { get; init; } = [];

    /// <summary>One line each: what, where, year.</summary>
    public IReadOnlyList<string> Education { get; init; } = [];

    public IReadOnlyList<string> Certifications { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>In minutes; some of <see cref="LessonLengths.All"/>.</summary>
    public IReadOnlyList<int> Durations { get; init; } = [60];

    public int ExperienceYears { get; init; }

    /// <summary>Where lessons in person usually take place; empty where that is left to the student.</summary>
    public string InPersonPlace { get; init; } = "";

    public bool AutoConfirms { get; init; }

    /// <summary>The same without stray spaces, empty lines and what is said twice.</summary>
    public TutorProfileContent Tidied() => this with
    {
        Title = TidyText.Line(Title),
        Headline = TidyText.Line(Headline),
        Bio = TidyText.Paragraphs(Bio),
        Subjects = [.. Subjects.DistinctBy(subject => subject.SubjectId)],
        Education = TidyText.Lines(Education),
        Certifications = TidyText.Lines(Certifications),
        Languages = TidyText.Lines(Languages),
        Durations = [.. Durations.Distinct().Order()],
        InPersonPlace = TidyText.Line(InPersonPlace),
    };
}
