using NodaTime;
using TutorBooking.Core.Bookings.Policies;
using TutorBooking.Core.Payments.Lessons;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>All that is agreed about a lesson when it is booked.</summary>
/// <param name="TutorTime">The lesson and the buffers around it.</param>
/// <param name="ConfirmsUnasked">Whether the tutor agrees to every lesson at once; else this is a request.</param>
/// <param name="Funding">What is paid for it, and from where.</param>
/// <param name="CardPaymentId">What pays the card's part of that; null where there is none.</param>
/// <param name="PackageId">The package whose credit pays for it; null where money does.</param>
/// <param name="Numbers">The numbers of the rules that will hold for it.</param>
public sealed record LessonTerms(
    UserId StudentId,
    TutorId TutorId,
    UserId TutorAccountId,
    SubjectId SubjectId,
    LessonType Type,
    string? Place,
    string? Note,
    Money HourlyRate,
    LessonPrice Price,
    LessonFunding Funding,
    CardPaymentId? CardPaymentId,
    PackageId? PackageId,
    Interval Lesson,
    Interval TutorTime,
    bool ConfirmsUnasked,
    PolicyNumbers Numbers)
{
    /// <summary>The coupon that makes what is paid less than the price; null without one.</summary>
    public CouponId? CouponId { get; init; }
}
