using NodaTime;
using TutorBooking.Core.Tutors;
using TutorBooking.Core.Tutors.Editing;
using TutorBooking.Web.Ui;

namespace TutorBooking.Web.Features.Tutors.Editing;

/// <summary>What a state means to its tutor, and where each part of the form stands, for links to it.</summary>
internal static class ProfileWords
{
    public const string Page = "/tutor/profile";

    public static string IdOf(TutorProfileField field) => field switch
    {
        TutorProfileField.Title => "title",
        TutorProfileField.Headline => "headline",
        TutorProfileField.Bio => "bio",
        TutorProfileField.HourlyRate => "rate",
        TutorProfileField.Subjects => "subjects",
        TutorProfileField.Languages => "languages",
        TutorProfileField.Durations => "durations",
        TutorProfileField.ExperienceYears => "years",
        TutorProfileField.Education => "education",
        TutorProfileField.Certifications => "certifications",
        TutorProfileField.InPersonPlace => "place",
        TutorProfileField.WeeklyHours => "hours",
    };

    /// <summary>The control to mend it with; weekly hours have a page of their own.</summary>
    public static string AddressOf(TutorProfileField field) =>
        field is TutorProfileField.WeeklyHours ? "/tutor/availability" : $"{Page}#{IdOf(field)}";

    /// <summary>What the state means for the tutor, and what comes next.</summary>
    public static string StandingOf(OwnTutorProfile profile, DateTimeZone zone) => profile.Status switch
    {
        TutorStatus.Draft => "Only you see this profile. Submit it once it is complete; until it is approved nobody can book you.",
        TutorStatus.PendingReview when profile.SubmittedAt is { } at =>
            $"Submitted on {TimeWords.Short(at, zone)}. You get an e-mail as soon as it is decided; you may go on changing it.",
        TutorStatus.PendingReview => "You get an e-mail as soon as it is decided; you may go on changing it.",
        TutorStatus.Approved => "Students find and book you. What you change here shows at once.",
        TutorStatus.Rejected => "It was not approved. Change what is named here and submit it again.",
        TutorStatus.Suspended => "Students cannot find or book you at the moment.",
    };
}
