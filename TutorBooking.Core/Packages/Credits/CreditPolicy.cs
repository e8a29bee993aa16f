using NodaTime;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Packages.Credits;

/// <summary>Which credit a lesson takes, or why none, in the order in which people should be told.</summary>
public static class CreditPolicy
{
    private static readonly DateTimeZone LastOnEarth = DateTimeZone.ForOffset(Offset.FromHours(-12));

    /// <summary>The credit that expires first; refused with PACKAGE_MISMATCH, PACKAGE_EXPIRED or NO_CREDITS.</summary>
    /// <param name="package">The student's own.</param>
    /// <param name="tutor">Whose lesson it is.</param>
    /// <param name="minutes">Of the lesson.</param>
    /// <param name="lessonDay">On which the lesson begins by the student's clock.</param>
    public static Result<Credit> Choose(Package package, TutorId tutor, int minutes, LocalDate lessonDay)
    {
        if (package.TutorId != tutor) return PackageRefusals.OtherTutor;
        if (package.DurationMinutes != minutes) return PackageRefusals.OtherDuration(package.DurationMinutes);
        if (lessonDay > package.LastDay) return PackageRefusals.Expired(package.LastDay);

        var usable = package.Credits.Where(credit => credit.CanBeUsedOn(lessonDay)).OrderBy(credit => credit.ExpiresOn).ThenBy(credit => credit.Number);
        return usable.FirstOrDefault() is { } first ? first : PackageRefusals.NoCredits;
    }

    /// <summary>The first day that is not over yet somewhere on earth: before it, nobody can use a credit, in whatever zone he reads its date.</summary>
    public static LocalDate FirstOpenDay(Instant now) => now.InZone(LastOnEarth).Date;
}
