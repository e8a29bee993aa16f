using NodaTime;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Packages;

/// <summary>Who may buy what, in the order in which people should be told.</summary>
public static class PackagePolicy
{
    /// <summary>Refused with WRONG_ROLE, TUTOR_NOT_FOUND, TUTOR_NOT_APPROVED or, to the tutor himself, WRONG_ROLE.</summary>
    public static Refusal? WhyNotBuyer(CurrentUser user, TutorProfile? tutor) =>
        !user.IsStudent ? PackageRefusals.OnlyStudentsBuy
        : tutor is null ? PackageRefusals.TutorNotFound
        : tutor.Status is not TutorStatus.Approved ? PackageRefusals.TutorNotApproved
        : tutor.AccountId == user.Id ? PackageRefusals.OwnOffer
        : null;

    /// <summary>Whether it can be bought: not withdrawn, and of a length that its tutor still has.</summary>
    public static bool IsOpen(PackageOffer offer, TutorProfile tutor) =>
        offer.IsActive && offer.TutorId == tutor.Id && tutor.Durations.Contains(offer.DurationMinutes);

    /// <summary>The last day of a package bought now, by its student's clock.</summary>
    public static LocalDate ExpiresOn(Instant now, DateTimeZone zone, int validDays) => now.InZone(zone).Date.PlusDays(validDays);
}
