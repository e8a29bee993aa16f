using System.Globalization;
using TutorBooking.Core.Packages;
using TutorBooking.Core.Packages.Offers;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Features.Packages;

/// <summary>The addresses around packages.</summary>
internal static class PackageAddress
{
    public const string Own = "/packages";

    public static string Buy(TutorId tutor, OfferedPackage offer) => string.Create(CultureInfo.InvariantCulture, $"/tutors/{tutor.Value}/packages/{offer.Id.Value}");

    public static string Profile(TutorId tutor) => string.Create(CultureInfo.InvariantCulture, $"/tutors/{tutor.Value}");

    /// <summary>Where a lesson is booked with a package, and with the length that it is for.</summary>
    public static string Book(PackageView package) =>
        string.Create(CultureInfo.InvariantCulture, $"/tutors/{package.TutorId.Value}/book?duration={package.DurationMinutes}&package={package.Id.Value}");
}
