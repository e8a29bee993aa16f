using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages;

/// <summary>Every "no" of this module.</summary>
public static class PackageRefusals
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "PACKAGE_NOT_FOUND", "You have no such package. Choose one of yours, or pay for the lesson.");

    public static readonly Refusal OtherTutor =
        new(RefusalKind.Conflict, "PACKAGE_MISMATCH", "This package is for lessons with another tutor. Choose one that fits, or pay for the lesson.");

    public static readonly Refusal NoCredits =
        new(RefusalKind.Conflict, "NO_CREDITS", "This package has no credit left. Buy another one, or pay for the lesson.");

    public static readonly Refusal OnlyStudentsBuy =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only students buy packages. Become a student in your account first.");

    public static readonly Refusal OnlyStudentsHave =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only students have packages. Become a student in your account first.");

    public static readonly Refusal OwnOffer =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "This is your own offer. Nobody can buy lessons from himself.");

    public static readonly Refusal OnlyTutors =
        new(RefusalKind.Forbidden, "WRONG_ROLE", "Only tutors offer packages. Become a tutor in your account first.");

    public static readonly Refusal NoProfile =
        new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "You have no tutor profile yet. Begin with your profile, then offer packages.");

    public static readonly Refusal TutorNotFound =
        new(RefusalKind.NotFound, "TUTOR_NOT_FOUND", "There is no such tutor. Look for another one.");

    public static readonly Refusal TutorNotApproved =
        new(RefusalKind.Forbidden, "TUTOR_NOT_APPROVED", "This tutor cannot be booked at the moment. Nothing was paid.");

    public static readonly Refusal OfferNotFound =
        new(RefusalKind.NotFound, "OFFER_NOT_FOUND", "This package is no longer on offer. Look at the tutor’s profile for others.");

    public static readonly Refusal ChangedMeanwhile =
        new(RefusalKind.Conflict, "CHANGED_MEANWHILE", "This offer was changed in another window. Look at it as it is now, then change it again.");

    public static readonly Refusal KeyReused =
        new(RefusalKind.Invalid, "IDEMPOTENCY_KEY_REUSED", "This purchase was made before with another package. Begin a new one.");

    public static readonly Refusal KeyMissing = Invalid($"The purchase needs a key of its own, of at most {Package.RequestKeyLength} characters.");

    public static readonly Refusal WrongCredits =
        Invalid($"A package has {PackageOfferPolicy.FewestCredits} to {PackageOfferPolicy.MostCredits} lessons. Choose a number in between.");

    public static readonly Refusal WrongDiscount =
        Invalid($"The discount is a whole number from 0 to {PackageOfferPolicy.HighestDiscount} percent. Choose one in between.");

    public static readonly Refusal WrongDuration = Invalid("Your profile does not offer that length. Choose one of the lengths shown.");

    public static readonly Refusal SameOffer =
        new(RefusalKind.Conflict, "OFFER_EXISTS", "You offer a package of that size and length already. Change its discount instead.");

    public static readonly Refusal TooManyOffers =
        new(RefusalKind.Conflict, "OFFER_LIMIT", $"You have {PackageOfferPolicy.MostOffers} offers already, and more would only confuse. Withdraw one first.");

    /// <summary>Whether only the package stands against a lesson, which can still be paid for.</summary>
    public static bool IsAboutCredit(Refusal refusal) => refusal.Code is "PACKAGE_NOT_FOUND" or "PACKAGE_MISMATCH" or "PACKAGE_EXPIRED" or "NO_CREDITS";

    public static Refusal OtherDuration(int minutes) =>
        new(RefusalKind.Conflict, "PACKAGE_MISMATCH", $"This package is for lessons of {minutes} minutes. Choose that length, or pay for the lesson.");

    public static Refusal Expired(LocalDate lastDay) =>
        new(RefusalKind.Conflict, "PACKAGE_EXPIRED", $"This package can be used for lessons up to {Day.Format(lastDay)}. Choose an earlier lesson, or pay for this one.");

    public static Refusal TermsChanged(Money total) =>
        new(RefusalKind.Conflict, "TERMS_CHANGED", $"The price has changed while you looked: the package now costs {total}. Nothing was paid.");

    private static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, "VALIDATION", sentence);
}
