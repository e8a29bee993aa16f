using System.Text.Json.Serialization;
using TutorBooking.Core.Bookings;
using TutorBooking.Core.Platform;

namespace TutorBooking.Web.Api.Bookings;

/// <summary>What a student's program sends to book a lesson.</summary>
internal sealed record BookingFields
{
    public long? TutorProfileId { get; init; }

    [JsonConverter(typeof(InstantTextConverter))]
    public string? StartAt { get; init; }

    public int? DurationMinutes { get; init; }

    public LessonType? LessonType { get; init; }

    public long? SubjectId { get; init; }

    public string? NotesStudent { get; init; }

    public long? UsePackageId { get; init; }

    public string? CardToken { get; init; }

    /// <summary>Where a lesson in person takes place; nothing for the tutor's usual place.</summary>
    public string? Place { get; init; }

    public string? CouponCode { get; init; }

    public LessonRequestDraft ToDraft() => new()
    {
        TutorId = TutorProfileId is { } tutor ? new TutorId(tutor) : null,
        SubjectId = SubjectId is { } subject ? new SubjectId(subject) : null,
        StartsAt = StartAt,
        DurationMinutes = DurationMinutes,
        Type = LessonType,
        Place = Place,
        Note = NotesStudent,
        CardToken = CardToken,
        PackageId = UsePackageId is { } package ? new PackageId(package) : null,
        CouponCode = CouponCode,
    };
}
