using System.Globalization;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors.Editing;

namespace TutorBooking.Web.Features.Tutors.Editing;

/// <summary>What stands in the fields, as it was typed: it survives every refusal, numbers that are none included.</summary>
public sealed class ProfileForm
{
    public string Title { get; set; } = "";

    public string Headline { get; set; } = "";

    public string Bio { get; set; } = "";

    public string Rate { get; set; } = "";

    public string Years { get; set; } = "";

    public string Education { get; set; } = "";

    public string Certifications { get; set; } = "";

    public string Place { get; set; } = "";

    public bool AutoConfirms { get; set; }

    public IList<string> Languages { get; } = [];

    public ISet<int> Durations { get; } = new HashSet<int>();

    public ISet<SubjectId> Subjects { get; } = new HashSet<SubjectId>();

    /// <summary>Kept for a subject that is no longer ticked, in case it is ticked again.</summary>
    public IDictionary<SubjectId, string> OwnRates { get; } = new Dictionary<SubjectId, string>();

    /// <summary>The numbers that are none, in the order of the form.</summary>
    public IEnumerable<TutorProfileFlaw> Unreadable =>
    [
        .. RateText.IsReadable(Rate) ? Array.Empty<TutorProfileFlaw>() : [new TutorProfileFlaw(TutorProfileField.HourlyRate, TutorProfileRefusals.RateUnreadable)],
        .. Subjects.Where(subject => !RateText.IsReadable(OwnRate(subject)))
            .Select(subject => new TutorProfileFlaw(TutorProfileField.Subjects, TutorProfileRefusals.RateUnreadable, subject)),
        .. ReadYears() is null ? [new TutorProfileFlaw(TutorProfileField.ExperienceYears, TutorProfileRefusals.YearsOutOfRange)] : Array.Empty<TutorProfileFlaw>(),
    ];

    public static ProfileForm Of(TutorProfileContent content)
    {
        var form = new ProfileForm
        {
            Title = content.Title,
            Headline = content.Headline,
            Bio = content.Bio,
            Rate = RateText.Of(content.HourlyRate),
            Years = content.ExperienceYears.ToString(CultureInfo.InvariantCulture),
            Education = string.Join('\n', content.Education),
            Certifications = string.Join('\n', content.Certifications),
            Place = content.InPersonPlace,
            AutoConfirms = content.AutoConfirms,
        };
        form.Durations.UnionWith(content.Durations);
        form.Subjects.UnionWith(content.Subjects.Select(subject => subject.SubjectId));
        content.Languages.ToList().ForEach(form.Languages.Add);
        content.Subjects.ToList().ForEach(subject => form.OwnRates[subject.SubjectId] = RateText.Of(subject.HourlyRate));
        return form;
    }

    public TutorProfileContent ToContent() => new TutorProfileContent
    {
        Title = Title,
        Headline = Headline,
        Bio = Bio,
        HourlyRate = RateText.Read(Rate),
        Subjects = [.. Subjects.Select(subject => new TaughtSubject(subject, RateText.Read(OwnRate(subject))))],
        Education = Education.Split('\n'),
        Certifications = Certifications.Split('\n'),
        Languages = [.. Languages],
        Durations = [.. Durations],
        ExperienceYears = ReadYears() ?? 0,
        InPersonPlace = Place,
        AutoConfirms = AutoConfirms,
    }.Tidied();

    public string OwnRate(SubjectId subject) => OwnRates.TryGetValue(subject, out var rate) ? rate : "";

    /// <summary>Everything typed as one text, to see whether anything has changed.</summary>
    public string Fingerprint() => string.Join('\u001F', [
        Title, Headline, Bio, Rate, Years, Education, Certifications, Place, AutoConfirms.ToString(), .. Languages, "",
        .. Durations.Order().Select(minutes => minutes.ToString(CultureInfo.InvariantCulture)), "",
        .. Subjects.OrderBy(subject => subject.Value).Select(subject => $"{subject.Value} {OwnRate(subject)}")]);

    private int? ReadYears() =>
        string.IsNullOrWhiteSpace(Years) ? 0 : int.TryParse(Years.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;
}
