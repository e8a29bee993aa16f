namespace TutorBooking.Tests.Web.Api;

/// <summary>Who is answered what by every call. A call without a row here has not been thought about.</summary>
internal static class Matrix
{
    public const string Anonymous = "anonymous";
    public const string Student = "student";
    public const string OtherStudent = "other student";
    public const string Tutor = "tutor";
    public const string OtherTutor = "other tutor";
    public const string Admin = "admin";

    public static readonly string[] Roles = [Anonymous, Student, OtherStudent, Tutor, OtherTutor, Admin];

    private const string Ok = "200";
    private const string Made = "201";
    private const string NotIn = "401 UNAUTHENTICATED";
    private const string NoProof = "401 INVALID_CREDENTIALS";
    private const string Invalid = "422 VALIDATION";
    private const string WrongRole = "403 WRONG_ROLE";
    private const string NotYours = "403 NOT_YOUR_BOOKING";
    private const string NoBooking = "404 BOOKING_NOT_FOUND";
    private const string NoTutor = "404 TUTOR_NOT_FOUND";
    private const string NotApproved = "403 TUTOR_NOT_APPROVED";
    private const string WrongState = "409 INVALID_STATE";
    private const string Gone = "204";
    private const string NoWebhook = "404 WEBHOOK_NOT_FOUND";
    private const string Range = "?from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z&duration_minutes=60";

    private static readonly string[] NoBookingToAll = [NotIn, NoBooking, NoBooking, NoBooking, NoBooking, NoBooking];
    private static readonly string[] NoWebhookToAll = [NotIn, NoWebhook, NoWebhook, NoWebhook, NoWebhook, NoWebhook];
    private static readonly string[] OnlyToOwner = [NoTutor, NoTutor, NoTutor, NoTutor, Ok, Ok];

    public static readonly MatrixRow[] Rows =
    [
        new("POST /api/auth/register", All(Invalid)),
        new("POST /api/auth/login", All(Invalid)),
        new("POST /api/auth/refresh", All(NoProof)),
        new("GET /api/me", SignedIn),
        new("GET /api/wallet", SignedIn),
        new("GET /api/subjects", All(Ok)),
        new("GET /api/tutors", All(Ok)),
        new("GET /api/tutors/{id:long}", All(Ok)) { Hidden = OnlyToOwner, Absent = All(NoTutor) },
        new("GET /api/tutors/{id:long}/public", All(Ok)) { Hidden = OnlyToOwner, Absent = All(NoTutor) },
        new("GET /api/tutors/{id:long}/reviews", All(Ok)) { Hidden = OnlyToOwner, Absent = All(NoTutor) },
        new("GET /api/tutors/{id:long}/slots", All(Ok)) { Hidden = All(NoTutor), Absent = All(NoTutor), Query = Range },
        new("GET /api/tutors/{id:long}/slots/why", All(Ok)) { Hidden = All(NoTutor), Absent = All(NoTutor), Query = "?start_at=2026-11-24T09:00:00Z&duration_minutes=60" },
        new("GET /api/tutors/{id:long}/packages", All(Ok)) { Hidden = All(NoTutor), Absent = All(NoTutor) },
        new("GET /api/packages", Students(Ok)),
        new("POST /api/tutors/{id:long}/packages", Students(Made)) { Hidden = Students(NotApproved), Absent = Students(NoTutor), Body = """{"offer_id":$offer}""" },
        new("GET /api/bookings", SignedIn),
        new("POST /api/bookings", Students(Made))
        {
            Hidden = Students(NotApproved),
            Absent = Students(NoTutor),
            Body = """{"tutor_profile_id":$id,"start_at":"$start","duration_minutes":60,"lesson_type":"video_call","subject_id":$subject}""",
        },
        new("GET /api/bookings/{id:long}", [NotIn, Ok, NotYours, Ok, NotYours, Ok]) { Absent = NoBookingToAll },
        new("POST /api/bookings/{id:long}/cancel", [NotIn, Ok, NotYours, Ok, NotYours, Invalid]) { Absent = NoBookingToAll },
        new("POST /api/bookings/{id:long}/reschedule", OfStudent("400 INVALID_DATETIME")) { Absent = NoBookingToAll },
        new("POST /api/bookings/{id:long}/mark-no-show-tutor", OfStudent(WrongState)) { Absent = NoBookingToAll },
        new("POST /api/tutor/bookings/{id:long}/mark-no-show-tutor", OfStudent(WrongState)) { Absent = NoBookingToAll },
        new("POST /api/tutor/bookings/{id:long}/confirm", OfTutor(Ok)) { Absent = NoBookingToAll },
        new("POST /api/tutor/bookings/{id:long}/decline", OfTutor(Ok)) { Absent = NoBookingToAll },
        new("POST /api/tutor/bookings/{id:long}/complete", OfTutor(WrongState)) { Absent = NoBookingToAll },
        new("POST /api/tutor/bookings/{id:long}/mark-no-show-student", OfTutor(WrongState)) { Absent = NoBookingToAll },
        new("POST /api/reviews", OfStudent("409 NOT_COMPLETED")) { Absent = NoBookingToAll, Body = """{"booking_id":$id,"rating":5}""" },
        new("GET /api/webhooks", SignedIn),
        new("POST /api/webhooks", [NotIn, Made, Made, Made, Made, Made]) { Body = """{"url":"https://school.example/lessons"}""" },
        new("DELETE /api/webhooks/{id:long}", OfListener(Gone)) { Absent = NoWebhookToAll },
        new("POST /api/webhooks/{id:long}/resume", OfListener(Gone)) { Absent = NoWebhookToAll },
        new("GET /api/webhooks/{id:long}/deliveries", OfListener(Ok)) { Absent = NoWebhookToAll },
        new("POST /api/webhooks/{id:long}/deliveries/{deliveryId:long}/replay", OfListener("404 DELIVERY_NOT_FOUND")) { Absent = NoWebhookToAll },
    ];

    private static string[] SignedIn => [NotIn, Ok, Ok, Ok, Ok, Ok];

    private static string[] All(string outcome) => [outcome, outcome, outcome, outcome, outcome, outcome];

    private static string[] Students(string outcome) => [NotIn, outcome, outcome, WrongRole, WrongRole, WrongRole];

    private static string[] OfStudent(string outcome) => [NotIn, outcome, NotYours, WrongRole, NotYours, WrongRole];

    // A webhook is its owner's alone, an admin's no more than anybody else's.
    private static string[] OfListener(string outcome) => [NotIn, outcome, NoWebhook, NoWebhook, NoWebhook, NoWebhook];

    private static string[] OfTutor(string outcome) => [NotIn, WrongRole, NotYours, outcome, NotYours, WrongRole];
}
