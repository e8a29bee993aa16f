using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors.Editing;

/// <summary>Every "no" to the owner of a profile.</summary>
public static class TutorProfileRefusals
{
    public static readonly Refusal OnlyTutors =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only tutors have a profile. Become a tutor in your account first.");

    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "There is no such profile. Open your own from the navigation.");

    public static readonly Refusal ChangedMeanwhile =
        new(RefusalKind.Conflict, "CHANGED_MEANWHILE", "Your profile has changed since this page was opened. What you typed is still here and not saved.");

    public static readonly Refusal Incomplete = Invalid("Your profile is not complete yet. Add what is missing and submit it again.");

    public static readonly Refusal AlreadyApproved =
        new(RefusalKind.Conflict, "INVALID_STATE", "Your profile is approved already. Students can find and book you.");

    public static readonly Refusal Suspended =
        new(RefusalKind.Conflict, "INVALID_STATE", "Your profile is suspended. It cannot be submitted until an admin lifts that.");

    public static readonly Refusal TitleMissing = Invalid("The title is missing. Say in a few words what you are, such as MSc Mathematics.");

    public static readonly Refusal TitleTooLong = TooLong("title", TutorProfile.TitleLength);

    public static readonly Refusal HeadlineMissing = Invalid("The headline is missing. Say in one line what a lesson with you is about.");

    public static readonly Refusal HeadlineTooLong = TooLong("headline", TutorProfile.HeadlineLength);

    public static readonly Refusal BioTooShort =
        Invalid($"The text about you is too short. Write at least {TutorProfileLimits.ShortestBio} characters, so that students know whom they meet.");

    public static readonly Refusal BioTooLong = TooLong("text about you", TutorProfile.BioLength);

    public static readonly Refusal RateMissing = Invalid("The hourly rate is missing. Write what an hour with you costs, such as 45.00.");

    public static readonly Refusal RateUnreadable = Invalid("The rate is not a number. Write it as in 45.00.");

    public static readonly Refusal RateOutOfRange =
        Invalid($"The rate is out of range. Write one from {TutorProfileLimits.LowestRate} to {TutorProfileLimits.HighestRate}.");

    public static readonly Refusal RateTooFine = Invalid("The rate has more digits than the currency. Leave the smallest ones out.");

    public static readonly Refusal SubjectMissing = Invalid("No subject is chosen. Choose at least one that you teach.");

    public static readonly Refusal SubjectUnknown = Invalid("One of the subjects is no longer taught here. Choose among those shown.");

    public static readonly Refusal LanguageMissing = Invalid("No language is named. Add at least one in which you teach.");

    public static readonly Refusal LanguageTooLong = TooLong("name of a language", TutorProfileLimits.LanguageLength);

    public static readonly Refusal TooManyLanguages =
        Invalid($"These are too many languages. Name at most {TutorProfileLimits.MostLanguages}.");

    public static readonly Refusal DurationMissing = Invalid("No lesson length is chosen. Choose at least one.");

    public static readonly Refusal DurationUnknown = Invalid("One of the lesson lengths is not offered here. Choose among those shown.");

    public static readonly Refusal YearsOutOfRange =
        Invalid($"The years of teaching are out of range. Write a number from 0 to {TutorProfileLimits.MostYears}.");

    public static readonly Refusal EducationTooLong = TooLong("line about your education", TutorProfileLimits.LineLength);

    public static readonly Refusal TooMuchEducation = TooMany("your education");

    public static readonly Refusal CertificationTooLong = TooLong("line about your certificates", TutorProfileLimits.LineLength);

    public static readonly Refusal TooManyCertifications = TooMany("your certificates");

    public static readonly Refusal PlaceTooLong = TooLong("place", TutorProfile.PlaceLength);

    public static readonly Refusal HoursMissing = Invalid("Your weekly hours are empty. Open at least one hour a week, so that students can book.");

    private static Refusal TooLong(string what, int most) => Invalid($"The {what} is too long. Keep it within {most:N0} characters.");

    private static Refusal TooMany(string what) => Invalid($"There are too many lines about {what}. Keep the {TutorProfileLimits.MostLines} that matter most.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
