using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TutorBooking.Core.Platform;
using TutorBooking.Core.Tutors;

namespace TutorBooking.Core.Bookings;

/// <summary>What a student asks for.</summary>
/// <param name="DurationMinutes">One of <see cref="LessonLengths.All"/>.</param>
/// <param name="Place">Where a lesson in person takes place, in words; empty for the tutor's usual place.</param>
/// <param name="CardToken">Stands for the card that pays what the wallet does not hold; null for none.</param>
/// <param name="PackageId">The package whose credit pays for it; null to pay with money.</param>
/// <param name="CouponCode">Of the coupon that lowers what is to pay; null for none. Not together with a package.</param>
/// <param name="ExpectedTotal">What the student was shown to be due; a booking that would cost more is refused. Null where nothing was shown.</param>
public sealed record LessonRequest(
    TutorId TutorId,
    SubjectId SubjectId,
    Instant StartsAt,
    int DurationMinutes,
    LessonType Type,
    string? Place,
    string? Note,
    Money? ExpectedTotal = null,
    string? CardToken = null,
    PackageId? PackageId = null,
    string? CouponCode = null)
{
    /// <summary>Names it to the bank, so that the same lesson asked for again is the same payment.</summary>
    public string Purpose => string.Create(CultureInfo.InvariantCulture, $"lesson/{TutorId.Value}/{StartsAt.ToUnixTimeSeconds()}/{DurationMinutes}");

    /// <summary>The page on which this request goes on.</summary>
    public string ReturnPath => string.Create(
        CultureInfo.InvariantCulture,
        $"/tutors/{TutorId.Value}/book?start={InstantPattern.ExtendedIso.Format(StartsAt)}&duration={DurationMinutes}&subject={SubjectId.Value}&type={Type}{(CouponCode is null ? "" : $"&coupon={Uri.EscapeDataString(CouponCode)}")}");

    public Interval Lesson => new(StartsAt, StartsAt + Duration.FromMinutes(DurationMinutes));
}
