using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Bookings;

/// <summary>A request for a lesson as another program has written it: anything may be missing or make no sense.</summary>
public sealed record LessonRequestDraft
{
    public TutorId? TutorId { get; init; }

    public SubjectId? SubjectId { get; init; }

    /// <summary>A date and time with an offset.</summary>
    public string? StartsAt { get; init; }

    public int? DurationMinutes { get; init; }

    public LessonType? Type { get; init; }

    public string? Place { get; init; }

    public string? Note { get; init; }

    public string? CardToken { get; init; }

    public PackageId? PackageId { get; init; }

    public string? CouponCode { get; init; }

    /// <summary>The first four checks of a request, in their order: UNAUTHENTICATED, WRONG_ROLE, VALIDATION, INVALID_DATETIME.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="flaw">Why a part of it could not be read; null where all could.</param>
    public Result<LessonRequest> Read(CurrentUser? user, Refusal? flaw)
    {
        if ((RequestChecks.OfPerson(user) ?? flaw) is { } refusal) return refusal;
        if (TutorId is not { } tutor) return PlatformRefusals.FieldMissing("tutor_profile_id");
        if (StartsAt is null) return PlatformRefusals.FieldMissing("start_at");
        if (DurationMinutes is not { } minutes) return PlatformRefusals.FieldMissing("duration_minutes");
        if (Type is not { } type) return PlatformRefusals.FieldMissing("lesson_type");
        if (SubjectId is not { } subject) return PlatformRefusals.FieldMissing("subject_id");

        var request = new LessonRequest(tutor, subject, default, minutes, type, Place, Note, CardToken: CardToken, PackageId: PackageId, CouponCode: CouponCode);
        if (RequestChecks.OfWords(request) is { } words) return words;

        return InstantText.Read(StartsAt).Match<Result<LessonRequest>>(start => request with { StartsAt = start }, unreadable => unreadable);
    }
}
