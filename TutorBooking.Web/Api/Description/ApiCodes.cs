using System.Collections.Frozen;

namespace TutorBooking.Web.Api.Description;

/// <summary>Every code that the interface refuses with, and the status it comes with. What Core adds is missed by a test.</summary>
internal static class ApiCodes
{
    public static FrozenDictionary<string, int> Statuses { get; } = new (int Status, string[] Codes)[]
    {
        (400,
        [
            "MALFORMED", "INVALID_DATETIME", "DURATION_NOT_SUPPORTED", "START_NOT_ON_GRID", "SUBJECT_NOT_TAUGHT", "TOO_SHORT_NOTICE", "TOO_FAR_AHEAD",
            "RESCHEDULE_TOO_LATE", "NEW_TIME_IN_PAST", "SAME_TIME", "RESCHEDULE_TOO_FAR", "NO_SHOW_TOO_EARLY", "NO_SHOW_WINDOW_CLOSED",
        ]),
        (401, ["UNAUTHENTICATED", "INVALID_CREDENTIALS", "SECOND_PROOF_NEEDED"]),
        (402, ["PAYMENT_FAILED"]),
        (403, ["WRONG_ROLE", "NOT_YOUR_BOOKING", "TUTOR_NOT_APPROVED"]),
        (404, ["NOT_FOUND", "TUTOR_NOT_FOUND", "BOOKING_NOT_FOUND", "PACKAGE_NOT_FOUND", "OFFER_NOT_FOUND", "COUPON_NOT_FOUND", "WEBHOOK_NOT_FOUND", "DELIVERY_NOT_FOUND"]),
        (405, ["METHOD_NOT_ALLOWED"]),
        (409,
        [
            "INVALID_STATE", "LESSON_HAS_BEGUN", "CHANGED_MEANWHILE", "TERMS_CHANGED", "TUTOR_NOT_AVAILABLE", "SLOT_TAKEN", "STUDENT_BUSY", "PACKAGE_MISMATCH", "PACKAGE_EXPIRED",
            "NO_CREDITS", "RESCHEDULE_LIMIT", "NOT_COMPLETED", "ALREADY_REVIEWED", "REVIEW_WINDOW_CLOSED", "WEBHOOK_LIMIT", "COUPON_EXPIRED", "COUPON_USED", "COUPON_USED_UP",
        ]),
        (413, ["TOO_LARGE"]),
        (415, ["UNSUPPORTED_MEDIA_TYPE"]),
        (422, ["VALIDATION", "BOOKING_IN_PAST", "IDEMPOTENCY_KEY_REUSED"]),
        (429, ["TOO_MANY_REQUESTS"]),
        (500, ["UNEXPECTED"]),
    }.SelectMany(group => group.Codes.Select(code => (code, group.Status))).ToFrozenDictionary(pair => pair.code, pair => pair.Status, StringComparer.Ordinal);

    /// <summary>What any call may be refused with, by what is true of it.</summary>
    public static IEnumerable<string> OfEvery(bool isDeed, bool needsSignIn, bool hasBody)
    {
        string[] every = ["MALFORMED", "TOO_MANY_REQUESTS", "UNEXPECTED"];
        string[] signedIn = needsSignIn ? ["UNAUTHENTICATED"] : [];
        string[] deed = isDeed && needsSignIn ? ["WRONG_ROLE", "IDEMPOTENCY_KEY_REUSED"] : [];
        string[] body = hasBody ? ["TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"] : [];
        return [.. every, .. signedIn, .. deed, .. body];
    }
}
