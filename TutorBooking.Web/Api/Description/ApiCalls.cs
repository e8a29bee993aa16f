namespace TutorBooking.Web.Api.Description;

/// <summary>Every call with its words, its refusals and an example.</summary>
internal static class ApiCalls
{
    private const string Validation = "VALIDATION";
    private const string Page = "?page=1&page_size=20";

    // Of all that is done to a booking.
    private static readonly string[] Deed = [Validation, "BOOKING_NOT_FOUND", "NOT_YOUR_BOOKING", "INVALID_STATE", "CHANGED_MEANWHILE"];

    public static IReadOnlyList<ApiCall> All { get; } = [.. OfAccounts(), .. OfTutors(), .. OfBookings(), .. OfParties(), .. OfTheirTutor(), .. OfMoney(), .. OfWebhooks()];

    public static ApiCall Of(string method, string path) => All.SingleOrDefault(call => call.Name.Equals($"{method} {path}", StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"{method} {path} has no words yet.");

    private static IEnumerable<ApiCall> OfAccounts() =>
    [
        new("POST /auth/register", "Registers a student or a tutor. The answer is the same whether or not the address is known; its owner reads which it was in a mail.", Validation)
        {
            Body = """{"email":"mary@people.test","password":"Somerville-1831","display_name":"Mary Somerville","role":"student","time_zone":"Europe/London"}""",
        },
        new("POST /auth/login", "Gives an access token for an hour and a refresh token for two weeks.", "INVALID_CREDENTIALS", "SECOND_PROOF_NEEDED", Validation)
        {
            Body = """{"email":"ada@people.test","password":"Demo-2026!"}""",
        },
        new("POST /auth/refresh", "Gives new tokens for a refresh token, as long as the password has not changed since.", "INVALID_CREDENTIALS", Validation)
        {
            Body = """{"refresh_token":"CfDJ8…"}""",
        },
        new("GET /me", "Who is signed in."),
    ];

    private static IEnumerable<ApiCall> OfTutors() =>
    [
        new("GET /subjects", "All subjects that are taught here."),
        new("GET /tutors", "Finds approved tutors. Every bound is included; without sort the best rated come first.", Validation)
        {
            Query = "?subject_id=1&min_rate=20&max_rate=60&search_query=grace&page=1&page_size=20&sort=rating",
        },
        new("GET /tutors/{id}", "A tutor with all that a student reads before booking.", "TUTOR_NOT_FOUND"),
        new("GET /tutors/{id}/public", "The same as /tutors/{id}, under its older address.", "TUTOR_NOT_FOUND"),
        new("GET /tutors/{id}/slots", "When lessons of this length can begin, at most 35 days at once. With a token, the caller’s own busy time is left out too.", Validation, "INVALID_DATETIME", "TUTOR_NOT_FOUND")
        {
            Query = "?from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z&duration_minutes=60",
        },
        new("GET /tutors/{id}/slots/why", "Whether a lesson can begin then, and if not, the reason a booking would be refused with.", Validation, "INVALID_DATETIME", "TUTOR_NOT_FOUND")
        {
            Query = "?start_at=2026-11-24T14:00:00Z&duration_minutes=60",
        },
        new("GET /tutors/{id}/reviews", "What students say of a tutor, the newest first.", Validation, "TUTOR_NOT_FOUND") { Query = Page },
        new("GET /tutors/{id}/packages", "The packages that a tutor offers.", Validation, "TUTOR_NOT_FOUND") { Query = Page },
    ];

    private static IEnumerable<ApiCall> OfBookings() =>
    [
        new(
            "POST /bookings", "Books a lesson: the time and the money are held at once.",
            "INVALID_DATETIME", Validation, "BOOKING_IN_PAST", "DURATION_NOT_SUPPORTED", "START_NOT_ON_GRID", "TUTOR_NOT_FOUND", "TUTOR_NOT_APPROVED", "SUBJECT_NOT_TAUGHT",
            "TOO_SHORT_NOTICE", "TOO_FAR_AHEAD", "TUTOR_NOT_AVAILABLE", "SLOT_TAKEN", "STUDENT_BUSY", "PACKAGE_NOT_FOUND", "PACKAGE_MISMATCH", "PACKAGE_EXPIRED", "NO_CREDITS",
            "COUPON_NOT_FOUND", "COUPON_EXPIRED", "COUPON_USED", "COUPON_USED_UP", "PAYMENT_FAILED", "TERMS_CHANGED")
        {
            Body = """{"tutor_profile_id":1,"start_at":"2026-11-24T14:00:00Z","duration_minutes":60,"lesson_type":"video_call","subject_id":1,"notes_student":"Integrals, please.","card_token":"demo_ok"}""",
        },
        new("GET /bookings", "One’s own bookings, the newest start first.", Validation, "INVALID_DATETIME")
        {
            Query = "?status=PENDING,CONFIRMED&role=student&from=2026-11-01T00:00:00Z&to=2026-12-31T00:00:00Z&page=1&page_size=20",
        },
        new("GET /bookings/{id}", "One booking with its history, and what the caller may do now.", "BOOKING_NOT_FOUND", "NOT_YOUR_BOOKING"),
    ];

    private static IEnumerable<ApiCall> OfParties() =>
    [
        new("POST /bookings/{id}/cancel", "Cancels. Who says what he expects to get back is refused if it would be less.", [.. Deed, "LESSON_HAS_BEGUN", "TERMS_CHANGED"])
        {
            Body = """{"reason":"I am ill.","expected_refund":51.75}""",
        },
        new(
            "POST /bookings/{id}/reschedule", "Moves the lesson to another time, at the same price.",
            [
                .. Deed, "INVALID_DATETIME", "RESCHEDULE_TOO_LATE", "NEW_TIME_IN_PAST", "SAME_TIME", "START_NOT_ON_GRID", "TOO_SHORT_NOTICE", "RESCHEDULE_TOO_FAR",
                "RESCHEDULE_LIMIT", "TUTOR_NOT_APPROVED", "TUTOR_NOT_AVAILABLE", "SLOT_TAKEN", "STUDENT_BUSY",
            ])
        {
            Body = """{"new_start_at":"2026-11-25T14:00:00Z"}""",
        },
        new("POST /tutor/bookings/{id}/mark-no-show-tutor", "The student says that the tutor did not come.", [.. Deed, "NO_SHOW_TOO_EARLY", "NO_SHOW_WINDOW_CLOSED"]),
        new("POST /bookings/{id}/mark-no-show-tutor", "The student says that the tutor did not come.", [.. Deed, "NO_SHOW_TOO_EARLY", "NO_SHOW_WINDOW_CLOSED"])
        {
            Body = """{"notes":"Nobody was there."}""",
        },
        new("POST /reviews", "Reviews a completed lesson.", Validation, "BOOKING_NOT_FOUND", "NOT_YOUR_BOOKING", "NOT_COMPLETED", "ALREADY_REVIEWED", "REVIEW_WINDOW_CLOSED")
        {
            Body = """{"booking_id":1,"rating":5,"comment":"Now I understand integrals."}""",
        },
    ];

    private static IEnumerable<ApiCall> OfTheirTutor() =>
    [
        new("POST /tutor/bookings/{id}/confirm", "The tutor agrees.", [.. Deed, "TUTOR_NOT_APPROVED"]) { Body = """{"notes_tutor":"Bring the last test."}""" },
        new("POST /tutor/bookings/{id}/decline", "The tutor says no; everything goes back.", Deed) { Body = """{"reason":"I am away that week."}""" },
        new("POST /tutor/bookings/{id}/complete", "The tutor says that the lesson took place.", Deed),
        new("POST /tutor/bookings/{id}/mark-no-show-student", "The tutor says that the student did not come.", [.. Deed, "NO_SHOW_TOO_EARLY", "NO_SHOW_WINDOW_CLOSED"])
        {
            Body = """{"notes":"I waited for half an hour."}""",
        },
    ];

    private static IEnumerable<ApiCall> OfMoney() =>
    [
        new("GET /packages", "One’s own packages of lessons.", Validation) { Query = Page },
        new(
            "POST /tutors/{id}/packages", "Buys a package of lessons.",
            Validation, "TUTOR_NOT_FOUND", "TUTOR_NOT_APPROVED", "OFFER_NOT_FOUND", "PAYMENT_FAILED", "TERMS_CHANGED", "CHANGED_MEANWHILE")
        {
            Body = """{"offer_id":1,"card_token":"demo_ok"}""",
        },
        new("GET /wallet", "What is in one’s wallet, and how it came there.", Validation) { Query = "?page=1&page_size=100" },
    ];

    private static IEnumerable<ApiCall> OfWebhooks() =>
    [
        new("GET /webhooks", "One’s own webhooks.", Validation) { Query = Page },
        new("POST /webhooks", "From now on this address is told of every event of one’s lessons. The secret of its signatures is told this once.", Validation, "WEBHOOK_LIMIT")
        {
            Body = """{"url":"https://school.example/lessons"}""",
        },
        new("DELETE /webhooks/{id}", "Removes a webhook with its log.", "WEBHOOK_NOT_FOUND"),
        new("POST /webhooks/{id}/resume", "Tells a webhook again that had not answered for days.", "WEBHOOK_NOT_FOUND"),
        new("GET /webhooks/{id}/deliveries", "What a webhook was sent in the last 30 days, the newest first.", Validation, "WEBHOOK_NOT_FOUND") { Query = Page },
        new("POST /webhooks/{id}/deliveries/{deliveryId}/replay", "Sends it again, word for word.", "WEBHOOK_NOT_FOUND", "DELIVERY_NOT_FOUND", "CHANGED_MEANWHILE"),
    ];
}
